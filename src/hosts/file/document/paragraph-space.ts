/** Space before and after a paragraph in twentieths of a point, as far as one place says. */
export type Space = Readonly<Partial<Record<"before" | "after", number>>>;

const SIDES = ["before", "after"] as const;
/** What Word leaves where it is to find the space itself. */
const AUTOMATIC = 280;

/** The space that a `w:spacing` sets, its attributes looked up by their local names. */
export function spaceOf(attribute: (name: string) => string | undefined): Space {
  const space: { -readonly [Side in keyof Space]: Space[Side] } = {};
  for (const side of SIDES) {
    const isAutomatic = /^(1|true|on)$/.test(attribute(`${side}Autospacing`) ?? "");
    const [lines, points] = [attribute(`${side}Lines`), attribute(side)].map(Number);
    if (isAutomatic) space[side] = AUTOMATIC;
    else if (lines) space[side] = lines;
    else if (points !== undefined && Number.isFinite(points)) space[side] = points;
  }
  return space;
}

/** The space that a written `w:spacing` sets; nothing for none. */
export const writtenSpace = (xml: string | undefined): Space =>
  spaceOf((name) => new RegExp(`\\bw:${name}\\s*=\\s*["']([^"']*)["']`).exec(xml ?? "")?.[1]);

/** A written `w:spacing`, or a new one, with this much space before and after the paragraph. */
export function withSpace(xml: string | undefined, space: Space): string {
  const [before, after] = SIDES.map((side) => {
    const twips = space[side];
    return twips === undefined ? "" : ` w:${side}="${String(twips)}"`;
  });
  const others = SIDES.filter((side) => space[side] !== undefined).reduce(
    (left, side) => left.replace(new RegExp(`\\sw:${side}\\w*\\s*=\\s*["'][^"']*["']`, "g"), ""),
    (xml ?? "").replace(/^<w:spacing\b|\s*\/?>(<\/w:spacing>)?$/g, ""),
  );
  return `<w:spacing${before ?? ""}${after ?? ""}${others}/>`;
}
