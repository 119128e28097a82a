import { ApiError } from "./api-error";
import type { Wire } from "./wire";

/** The references that the host keeps for the client across syncs. */
export class References {
  private readonly byId = new Map<string, Wire>();
  private readonly ids = new Map<Wire, string>();
  private next = 1;

  /** The generation keeps apart the references of documents opened one after another behind the same window. */
  constructor(private readonly generation: number) {}

  get size(): number {
    return this.byId.size;
  }

  keep(wire: Wire): string {
    const known = this.ids.get(wire);
    if (known !== undefined) return known;
    const id = `ref_${String(this.generation)}_${String(this.next++)}`;
    this.byId.set(id, wire);
    this.ids.set(wire, id);
    return id;
  }

  idOf(wire: Wire): string | undefined {
    return this.ids.get(wire);
  }

  find(id: string): Wire {
    const wire = this.byId.get(id);
    if (wire) return wire;
    throw new ApiError(
      "InvalidObjectPath",
      "The object path isn't working for what you're trying to do: its reference is no longer kept.",
      id,
    );
  }

  release(id: string): void {
    const wire = this.byId.get(id);
    if (wire) this.ids.delete(wire);
    this.byId.delete(id);
  }

  releaseAll(): void {
    this.byId.clear();
    this.ids.clear();
  }

  values(): IterableIterator<Wire> {
    return this.byId.values();
  }
}
