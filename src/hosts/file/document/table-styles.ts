import { findByType } from "../opc";
import type { Package } from "../package";
import { attribute, walkWord } from "./word-xml";

interface TableStyle {
  readonly id: string;
  name: string;
  basedOn: string | undefined;
  readonly borders: Set<string>;
  /** Whether it dresses some rows or columns in another way, which a table of ours might not bear. */
  isDressed: boolean;
}

const NEEDED = ["top", "bottom", "left", "right", "insideH", "insideV"] as const;
const SAME: Readonly<Record<string, string>> = { start: "left", end: "right" };

function readTableStyles(pkg: Package, main: string): ReadonlyMap<string, TableStyle> {
  const styles = new Map<string, TableStyle>();
  for (const { target } of findByType(pkg, main, "styles")) {
    const xml = pkg.text(target);
    let style: TableStyle | undefined;
    if (xml === undefined) continue;
    walkWord(pkg.file, target, xml, [
      {
        open({ name, tag }, path) {
          if (name === "style") {
            const id = attribute(tag, "styleId") ?? "";
            style = { id, name: "", basedOn: undefined, borders: new Set(), isDressed: false };
            if (attribute(tag, "type") === "table") styles.set(id, style);
            return;
          }
          if (!style) return;
          const value = attribute(tag, "val");
          if (name === "name") style.name = value ?? "";
          if (name === "basedOn") style.basedOn = value;
          if (name === "tblStylePr" || name === "shd") style.isDressed = true;
          const isBorder = path.at(-1)?.name === "tblBorders" && !/^(nil|none)$/.test(value ?? "none");
          if (isBorder) style.borders.add(SAME[name] ?? name);
        },
        close({ name }) {
          if (name === "style") style = undefined;
        },
      },
    ]);
  }
  return styles;
}

/** The style of the document for a plain table with all its lines: the one most of its tables have, else its table grid; undefined for none. */
export function tableStyleOf(pkg: Package, main: string, xml: string): string | undefined {
  const styles = readTableStyles(pkg, main);
  const chain = (id: string | undefined, seen: readonly string[] = []): readonly TableStyle[] => {
    const style = id === undefined || seen.includes(id) ? undefined : styles.get(id);
    return style ? [style, ...chain(style.basedOn, [...seen, style.id])] : [];
  };
  const suits = ({ id }: TableStyle): boolean => {
    const all = chain(id);
    const isLined = NEEDED.every((side) => all.some(({ borders }) => borders.has(side)));
    return isLined && !all.some(({ isDressed }) => isDressed);
  };
  const uses = new Map<string, number>();
  for (const [, id = ""] of xml.matchAll(/<\w+:tblStyle\s[^>]*val\s*=\s*["']([^"']*)["']/g))
    uses.set(id, (uses.get(id) ?? 0) + 1);
  const fitting = [...styles.values()].filter(suits);
  const used = fitting.filter(({ id }) => uses.has(id));
  const best = used.reduce<TableStyle | undefined>(
    (most, one) => ((uses.get(one.id) ?? 0) > (uses.get(most?.id ?? "") ?? 0) ? one : most),
    undefined,
  );
  return (best ?? fitting.find(({ name }) => /^table grid$/i.test(name)))?.id;
}
