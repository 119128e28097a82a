import type { Args } from "./args";

/** How a class of the API behaves over a piece of the model; names are those on the wire, in Pascal case. */
export interface Spec<T> {
  /** What finds it again in its collection. */
  readonly id?: (self: T) => string | number;
  /** Whether the host hands out a reference that lives across syncs. */
  readonly tracked?: boolean;
  readonly items?: (self: T) => readonly Wire[];
  /** The item that a key names; a collection without one is reached by position. */
  readonly index?: (self: T, args: Args) => Wire | null;
  readonly get?: Readonly<Record<string, (self: T) => unknown>>;
  readonly set?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (self: T, args: Args) => unknown>>;
  /**
   * Members whose behaviour Microsoft describes, by the page that describes it: a class of the reference such as "excel.range", or an
   * article such as "excel-add-ins-comments". What is not named here is our guess, for all that we know.
   */
  readonly documented?: Readonly<Record<string, readonly string[]>>;
  /** Members of which we know that the reference says too little. */
  readonly assumed?: readonly string[];
}

interface Bound {
  readonly id: () => string | number | undefined;
  readonly tracked: boolean;
  readonly items: (() => readonly Wire[]) | undefined;
  readonly index: ((args: Args) => Wire | null) | undefined;
  readonly names: readonly string[];
  readonly get: (name: string) => (() => unknown) | undefined;
  readonly set: (name: string) => ((value: unknown) => void) | undefined;
  readonly call: (name: string) => ((args: Args) => unknown) | undefined;
}

/** One object of the API as the executor sees it. */
export class Wire {
  constructor(
    readonly className: string,
    readonly bound: Bound,
  ) {}
}

/** One member of a class that is emulated. */
export interface KindMember {
  readonly name: string;
  /** Whether its behaviour is our guess. */
  readonly assumed: boolean;
  /** The page that says how it behaves; undefined where that is our guess. */
  readonly source: string | undefined;
  /** Whether its class says that the reference says too little of it, whatever a list may say. */
  readonly isGuess: boolean;
}

/** A class of the API: makes its objects, and finds the piece of the model behind one. */
export interface Kind<T extends object> {
  (self: T): Wire;
  readonly className: string;
  readonly members: readonly KindMember[];
  readonly unwrap: (value: unknown) => T | undefined;
}

const sourceOf = <T>({ documented = {}, assumed = [] }: Spec<T>, name: string): string | undefined =>
  assumed.includes(name)
    ? undefined
    : Object.entries(documented).find(([, members]) => members.includes(name))?.[0];

/** Names a class of the API and says how it behaves. */
export function kind<T extends object>(className: string, spec: Spec<T>): Kind<T> {
  const selves = new WeakMap<Wire, T>();
  const get = new Map(Object.entries(spec.get ?? {}));
  const set = new Map(Object.entries(spec.set ?? {}));
  const call = new Map(Object.entries(spec.call ?? {}));
  const names = [...get.keys()];
  const make = (self: T): Wire => {
    const bind = <A, R>(f: ((self: T, of: A) => R) | undefined): ((of: A) => R) | undefined =>
      f && ((of) => f(self, of));
    const wire = new Wire(className, {
      id: () => spec.id?.(self),
      tracked: spec.tracked === true,
      items: spec.items && (() => spec.items?.(self) ?? []),
      index: bind(spec.index),
      names,
      get: (name) => {
        const f = get.get(name);
        return f && (() => f(self));
      },
      set: (name) => bind(set.get(name)),
      call: (name) => bind(call.get(name)),
    });
    selves.set(wire, self);
    return wire;
  };
  const members = [...new Set([...get.keys(), ...set.keys(), ...call.keys()])]
    .filter((name) => !name.startsWith("_"))
    .map((name) => {
      const source = sourceOf(spec, name);
      return { name, source, assumed: source === undefined, isGuess: spec.assumed?.includes(name) === true };
    });
  const unwrap = (value: unknown): T | undefined => (value instanceof Wire ? selves.get(value) : undefined);
  return Object.assign(make, { className, members, unwrap });
}
