import { badArgument } from "./api-error";

/** Whether a value is an object with named members. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The arguments of one call, read with the checks that the host makes. */
export class Args {
  constructor(
    readonly all: readonly unknown[],
    private readonly location: string,
  ) {}

  has(at: number): boolean {
    return this.all[at] !== undefined && this.all[at] !== null;
  }

  raw(at: number): unknown {
    return this.all[at];
  }

  text(at: number): string {
    const value = this.all[at];
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw badArgument(this.location);
  }

  textOr<T>(at: number, otherwise: T): string | T {
    return this.has(at) ? this.text(at) : otherwise;
  }

  number(at: number): number {
    const value = this.all[at];
    if (typeof value !== "number" || !Number.isFinite(value)) throw badArgument(this.location);
    return value;
  }

  numberOr(at: number, otherwise: number): number {
    return this.has(at) ? this.number(at) : otherwise;
  }

  flag(at: number): boolean {
    return this.all[at] === true;
  }

  record(at: number): Readonly<Record<string, unknown>> {
    const value = this.all[at];
    return isRecord(value) ? value : {};
  }

  fail(why = ""): Error {
    return badArgument(this.location, why);
  }
}
