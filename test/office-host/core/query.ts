import type { QueryInfo } from "./batch";
import type { Members } from "./members";
import type { References } from "./references";
import { Wire } from "./wire";

type Out = Record<string, unknown>;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Answers loads: which properties of which objects, with expansion, top and skip. */
export class Query {
  constructor(
    private readonly members: Members,
    private readonly references: References,
  ) {}

  run(wire: Wire, info: QueryInfo): Out {
    const select = info.select.length > 0 ? info.select : ["*"];
    const paths = [...select, ...info.expand.map((one) => `${one}/*`)];
    return wire.bound.items ? this.collection(wire, paths, info) : this.object(wire, paths);
  }

  /** Identity of an object: its id, and a reference where one is kept. */
  identity(wire: Wire, keep: boolean): Out {
    const id = wire.bound.id();
    const reference = wire.bound.tracked && keep ? this.references.keep(wire) : this.references.idOf(wire);
    return {
      ...(id === undefined ? {} : { Id: id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private object(wire: Wire, paths: readonly string[]): Out {
    const out = this.identity(wire, false);
    for (const path of paths) this.select(wire, path.split("/"), out);
    return out;
  }

  private collection(wire: Wire, paths: readonly string[], page?: QueryInfo): Out {
    const all = wire.bound.items?.() ?? [];
    const skip = page?.skip ?? 0;
    const shown = all.slice(skip, page?.top === undefined ? undefined : skip + page.top);
    const ofItems: string[] = [];
    const own: string[] = [];
    for (const path of paths) {
      if (path === "items") ofItems.push("*");
      else if (path.startsWith("items/")) ofItems.push(path.slice("items/".length));
      else if (path === "*") ofItems.push("*");
      else if (path === "$count" || path === "$all" || path === "$none") continue;
      else if (wire.bound.get(pascal(path.split("/")[0] ?? ""))) own.push(path);
      else ofItems.push(path);
    }
    const out: Out = this.identity(wire, false);
    for (const path of own) this.select(wire, path.split("/"), out);
    out["_Items"] = shown.map((item) => ({
      ...this.identity(item, item.bound.tracked),
      ...this.object(item, ofItems),
    }));
    return out;
  }

  private select(wire: Wire, [head = "*", ...rest]: readonly string[], out: Out): void {
    if (head === "$none") return;
    if (head === "*" || head === "$all") {
      for (const name of wire.bound.names) this.scalar(wire, name, out);
      return;
    }
    const name = pascal(head);
    const value = this.members.get(wire, head);
    if (!(value instanceof Wire)) {
      out[name] = value ?? null;
      return;
    }
    const path = rest.length > 0 ? [rest.join("/")] : ["*"];
    const before = out[name];
    const inner = value.bound.items ? this.collection(value, path) : this.object(value, path);
    out[name] = merge(before, inner);
  }

  /** Loading everything leaves out what leads to other objects, and what the host does not offer. */
  private scalar(wire: Wire, name: string, out: Out): void {
    const about = this.members.about(wire, name);
    const leads = about !== undefined && this.members.schema.classes[about.type] !== undefined;
    if (leads || !this.members.offers(wire, name)) return;
    const value = wire.bound.get(name)?.();
    if (!(value instanceof Wire)) out[name] = value ?? null;
  }
}

const isOut = (value: unknown): value is Out =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Joins two answers about the same object, so that several paths below it add up. */
function merge(before: unknown, after: Out): Out {
  if (!isOut(before)) return after;
  const out: Out = { ...before, ...after };
  const items = before["_Items"];
  const others = after["_Items"];
  if (Array.isArray(items) && Array.isArray(others))
    out["_Items"] = items.map((one: unknown, at) => {
      const other: unknown = others[at];
      return isOut(one) && isOut(other) ? merge(one, other) : one;
    });
  for (const key of Object.keys(after)) {
    const left = before[key];
    const right = after[key];
    if (key !== "_Items" && isOut(left) && isOut(right)) out[key] = merge(left, right);
  }
  return out;
}
