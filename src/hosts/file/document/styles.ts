import { spaceOf, type Space } from "./paragraph-space";
import { attribute, isOn, walkWord } from "./word-xml";

/** One paragraph style with what it sets itself. */
interface Style {
  readonly id: string;
  name: string;
  basedOn: string | undefined;
  numId: string | undefined;
  ilvl: number | undefined;
  outline: number | undefined;
  isHidden: boolean | undefined;
  space: Space;
}

/** The document's paragraph styles, with inheritance worked out. */
export interface Styles {
  readonly defaultId: string;
  has(id: string): boolean;
  /** The style's name as the user sees it, in lower case. */
  nameOf(id: string): string;
  /** The style itself and those it is based on, nearest first. */
  chain(id: string): readonly string[];
  numId(id: string): string | undefined;
  /** The level that the style sets itself, not one that it inherits. */
  ownLevel(id: string): number | undefined;
  /** Outline level from 0; undefined for body text. */
  outline(id: string): number | undefined;
  /** Whether a character style hides its text. */
  isHidden(id: string): boolean;
  /** Space before and after a paragraph of the style; nothing where no place sets any. */
  space(id: string): Space;
  /** The list that a numbering style stands for. */
  readonly listOf: ReadonlyMap<string, string>;
}

/** Reads styles.xml; `undefined` for a document without one. */
export function readStyles(file: string, part: string, xml: string | undefined): Styles {
  const styles = new Map<string, Style>();
  const characters = new Map<string, Style>();
  const listOf = new Map<string, string>();
  let defaultId = "";
  let style: Style | undefined;
  let kind: string | undefined;
  let usual: Space = {};
  if (xml !== undefined)
    walkWord(file, part, xml, [
      {
        open({ name, tag }, path) {
          const value = attribute(tag, "val");
          if (name === "style") {
            const id = attribute(tag, "styleId") ?? "";
            kind = attribute(tag, "type");
            style = {
              id,
              name: "",
              basedOn: undefined,
              numId: undefined,
              ilvl: undefined,
              outline: undefined,
              isHidden: undefined,
              space: {},
            };
            if (kind === "character" && !characters.has(id)) characters.set(id, style);
            if (kind === "paragraph" && !styles.has(id)) styles.set(id, style);
            if (kind === "paragraph" && /^(1|true|on)$/.test(attribute(tag, "default") ?? ""))
              defaultId ||= id;
          }
          const isSpacing = name === "spacing" && path.at(-1)?.name === "pPr";
          if (isSpacing && path.at(-2)?.name === "pPrDefault")
            usual = spaceOf((side) => attribute(tag, side));
          if (!style || path.some((one) => one.name === "tblStylePr" || one.name === "pPrChange")) return;
          if (name === "name") style.name = (value ?? "").toLowerCase();
          if (name === "basedOn") style.basedOn = value;
          if (name === "numId") style.numId = value;
          if (name === "ilvl") style.ilvl = Number(value);
          if (name === "vanish") style.isHidden = isOn(tag);
          if (isSpacing) style.space = spaceOf((side) => attribute(tag, side));
          if (name === "outlineLvl") style.outline = Number(value);
        },
        close({ name }) {
          if (name !== "style") return;
          if (kind === "numbering" && style?.numId !== undefined) listOf.set(style.id, style.numId);
          style = undefined;
        },
      },
    ]);
  const chain = (id: string): readonly string[] => {
    const ids: string[] = [];
    for (
      let at: string | undefined = styles.has(id) ? id : defaultId;
      at !== undefined && styles.has(at) && !ids.includes(at);
    ) {
      ids.push(at);
      at = styles.get(at)?.basedOn;
    }
    return ids;
  };
  const nearest = <T>(id: string, of: (style: Style) => T | undefined): T | undefined => {
    for (const one of chain(id)) {
      const found = styles.get(one);
      const value = found && of(found);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const headingOf = ({ name, outline }: Style): number | undefined => {
    const numbered = /^heading ([1-9])$/.exec(name)?.[1];
    return outline ?? (numbered === undefined ? undefined : Number(numbered) - 1);
  };
  return {
    defaultId,
    has: (id) => styles.has(id),
    nameOf: (id) => styles.get(styles.has(id) ? id : defaultId)?.name ?? "",
    chain,
    numId: (id) => nearest(id, (one) => one.numId),
    ownLevel: (id) => styles.get(id)?.ilvl,
    outline: (id) => {
      const level = nearest(id, headingOf);
      return level !== undefined && level < 9 ? level : undefined;
    },
    isHidden(id) {
      const seen = new Set<string>();
      let at: string | undefined = id;
      for (; at !== undefined && !seen.has(at); at = characters.get(at)?.basedOn) {
        seen.add(at);
        const own = characters.get(at)?.isHidden;
        if (own !== undefined) return own;
      }
      return false;
    },
    space: (id) =>
      chain(id).reduceRight<Space>((space, one) => ({ ...space, ...styles.get(one)?.space }), usual),
    listOf,
  };
}
