import type { KindMember } from "./wire";

/** A class of the API, with what is known of each of its members. */
export interface About {
  readonly className: string;
  readonly members: readonly KindMember[];
}

/** Classes with the page of the reference that describes their members, where a list names the members that it describes. */
export const withPages = (
  host: "excel" | "word",
  classes: readonly About[],
  described: Readonly<Record<string, readonly string[]>>,
): readonly About[] =>
  classes.map(({ className, members }) => ({
    className,
    members: members.map((member) =>
      member.source === undefined && !member.isGuess && described[className]?.includes(member.name) === true
        ? { ...member, assumed: false, source: `${host}.${className.toLowerCase()}` }
        : member,
    ),
  }));
