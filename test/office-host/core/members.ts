import { ApiError } from "./api-error";
import { Args } from "./args";
import type { Coverage } from "./coverage";
import { supports, type Requirements } from "./profiles";
import type { Schema, SchemaMember } from "./schema";
import type { Wire } from "./wire";

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Reaches the members of objects: gated by requirement set, counted, and strict about what is not emulated. */
export class Members {
  constructor(
    readonly schema: Schema,
    readonly requirements: Requirements,
    readonly coverage: Coverage,
  ) {}

  about(wire: Wire, name: string): SchemaMember | undefined {
    return this.schema.classes[wire.className]?.members[camel(name)];
  }

  /** Whether the host's requirement sets bring the member. */
  offers(wire: Wire, name: string): boolean {
    return supports(this.requirements, this.about(wire, name)?.set ?? "");
  }

  get(wire: Wire, name: string): unknown {
    const read = wire.bound.get(pascal(name)) ?? wire.bound.get(name);
    this.admit(wire, name, read !== undefined);
    return read?.();
  }

  set(wire: Wire, name: string, value: unknown): void {
    const write = wire.bound.set(pascal(name)) ?? wire.bound.set(name);
    this.admit(wire, name, write !== undefined);
    write?.(value);
  }

  call(wire: Wire, name: string, args: readonly unknown[]): unknown {
    const run = wire.bound.call(pascal(name)) ?? wire.bound.call(name);
    this.admit(wire, name, run !== undefined);
    return run?.(new Args(args, `${wire.className}.${camel(name)}`));
  }

  private admit(wire: Wire, name: string, known: boolean): void {
    const member = `${wire.className}.${camel(name)}`;
    if (!this.offers(wire, name)) {
      const set = this.about(wire, name)?.set ?? "";
      throw new ApiError(
        "ApiNotFound",
        `The API ${member} needs ${set}, which this host does not have.`,
        member,
      );
    }
    if (!known) {
      this.coverage.miss(member);
      throw new ApiError("ApiNotFound", `${member} is not emulated.`, member);
    }
    if (!name.startsWith("_")) this.coverage.use(member);
  }
}
