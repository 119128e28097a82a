import { ApiError } from "./api-error";
import { Args } from "./args";
import { parseBatch, type Action, type Batch } from "./batch";
import { Members } from "./members";
import type { Coverage } from "./coverage";
import type { Requirements } from "./profiles";
import { Query } from "./query";
import { References } from "./references";
import type { Schema } from "./schema";
import { Wire } from "./wire";

/** What a host brings to the executor. */
export interface Root {
  /** The workbook's or document's own object. */
  readonly root: Wire;
  /** Objects that the client makes by name, such as search options. */
  readonly make: (name: string) => Wire | undefined;
  /** Runs when a batch has ended, whether it failed or not. */
  readonly settle: (kept: Iterable<Wire>) => void;
}

const STEP = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  recursive: 6,
  json: 7,
  unchanged: 8,
  update: 9,
};

/** Runs the batches that office.js sends, over any model. */
export class Executor {
  readonly references: References;
  /** Faults of the emulator itself. */
  readonly crashes: Error[] = [];
  private readonly members: Members;
  private readonly query: Query;

  constructor(
    private readonly host: Root,
    schema: Schema,
    requirements: Requirements,
    coverage: Coverage,
    generation: number,
  ) {
    this.references = new References(generation);
    this.members = new Members(schema, requirements, coverage);
    this.query = new Query(this.members, this.references);
  }

  /** Answers one request body with one response body. What ran before an error stays done, as in Office. */
  run(body: string): string {
    const batch = parseBatch(body);
    const known = new Map<number, Wire | null>();
    const results: unknown[] = [];
    let at = 0;
    try {
      for (const action of batch.actions) {
        const value = this.step(action, batch, known);
        if (value !== undefined) results.push({ ActionId: action.id, Value: value });
        at++;
      }
      return JSON.stringify({ Results: results });
    } catch (error) {
      const told = error instanceof ApiError ? error : this.crash(error);
      const { code: Code, message: Message, location: Location } = told;
      const Error = { Code, Message, Location, HttpStatusCode: 400, ActionIndex: at };
      return JSON.stringify({ Error, Results: results });
    } finally {
      this.host.settle(this.references.values());
    }
  }

  private crash(error: unknown): ApiError {
    const fault = error instanceof Error ? error : new Error(String(error));
    this.crashes.push(fault);
    return new ApiError("GeneralException", `The emulator failed: ${fault.stack ?? fault.message}`);
  }

  /** The value of one step; undefined for a step that has no result. */
  private step(action: Action, batch: Batch, known: Map<number, Wire | null>): unknown {
    if (action.type === STEP.trace) return null;
    const on = this.resolve(action.path, batch, known);
    switch (action.type) {
      case STEP.instantiate:
        return on && this.query.identity(on, batch.keepReferences);
      case STEP.query:
      case STEP.json:
        return on && this.query.run(on, action.query);
      case STEP.method:
        return this.method(on, action, batch, known);
      case STEP.set:
        if (on) this.members.set(on, action.name, this.args(action, batch, known)[0]);
        return undefined;
      case STEP.update:
        if (on) for (const [name, value] of Object.entries(action.state)) this.members.set(on, name, value);
        return undefined;
      case STEP.unchanged:
        return null;
      default:
        throw new ApiError("GeneralException", `Action type ${action.type} is not emulated.`);
    }
  }

  private method(on: Wire | null, action: Action, batch: Batch, known: Map<number, Wire | null>): unknown {
    if (!on) return null;
    if (action.name === "_KeepReference") {
      this.references.keep(on);
      return null;
    }
    const args = this.args(action, batch, known);
    if (action.name === "_RemoveReference") {
      this.references.release(String(args[0]));
      return null;
    }
    if (action.name === "_RemoveAllReferences") {
      this.references.releaseAll();
      return null;
    }
    const value = this.members.call(on, action.name, args);
    return value instanceof Wire ? this.query.identity(value, batch.keepReferences) : (value ?? null);
  }

  private resolve(id: number, batch: Batch, known: Map<number, Wire | null>): Wire | null {
    const already = known.get(id);
    if (already !== undefined) return already;
    const found = this.reach(id, batch, known);
    known.set(id, found);
    return found;
  }

  private reach(id: number, batch: Batch, known: Map<number, Wire | null>): Wire | null {
    const path = batch.paths.get(id);
    if (!path) throw new ApiError("InvalidObjectPath", `No object path ${id}.`);
    const parent = path.parent === undefined ? null : this.resolve(path.parent, batch, known);
    if (path.type === 1) return this.host.root;
    if (path.type === 2) {
      const made = this.host.make(path.name);
      if (made) return made;
      throw new ApiError("ApiNotFound", `${path.name} is not emulated.`, path.name);
    }
    if (path.type === 6) return this.references.find(path.name);
    if (path.type === 7 || !parent) return null;
    const args = this.args(path, batch, known);
    if (path.type === 5) {
      if (!parent.bound.index) throw new ApiError("ApiNotFound", `${parent.className} has no keys.`);
      return parent.bound.index(new Args(args, `${parent.className}.getItem`));
    }
    const value =
      path.type === 3 ? this.members.call(parent, path.name, args) : this.members.get(parent, path.name);
    if (value === null || value === undefined) return null;
    if (value instanceof Wire) return value;
    throw new ApiError("GeneralException", `${parent.className}.${path.name} is no object.`);
  }

  private args(
    of: { readonly args: readonly unknown[]; readonly references: readonly unknown[] },
    batch: Batch,
    known: Map<number, Wire | null>,
  ): readonly unknown[] {
    return of.args.map((value, at) => {
      const reference = of.references[at];
      return typeof reference === "number" && reference > 0 ? this.resolve(reference, batch, known) : value;
    });
  }
}
