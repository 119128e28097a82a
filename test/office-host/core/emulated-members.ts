import { loadSchema } from "./load-schema";
import type { Namespace } from "./schema";
import type { About } from "./with-pages";

/** One member of the API that is emulated. */
export interface EmulatedMember {
  /** Class and member, such as "Range.values". */
  readonly name: string;
  /** The requirement set that brings it. */
  readonly set: string;
  /** The page that says how it behaves; undefined where that is our guess. */
  readonly source: string | undefined;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The emulated members that the API of today has, each once, in alphabetical order; others are names on the wire alone. */
export function emulatedMembers(host: Namespace, classes: readonly About[]): readonly EmulatedMember[] {
  const schema = loadSchema(host);
  const found = classes.flatMap(({ className, members }) =>
    members.flatMap(({ name, source }): readonly (readonly [string, EmulatedMember])[] => {
      const known = schema.classes[className]?.members[camel(name)];
      const full = `${className}.${camel(name)}`;
      return known ? [[full, { name: full, set: known.set, source }]] : [];
    }),
  );
  return [...new Map(found).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
