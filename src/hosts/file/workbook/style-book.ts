import type { StyleName } from "../../../core/change";
import { addContentType, addRelationship, OFFICE_RELATIONSHIPS } from "../opc";
import type { Package } from "../package";
import { escapeXml, splice, XML_HEAD, type Splice } from "../xml";
import { freePartName } from "./part-names";
import {
  appendTo,
  childOf,
  childrenOf,
  OURS,
  parseElements,
  prefixOf,
  setAttribute,
  type Element,
} from "./elements";
import { LOOKS, type Look } from "./looks";
import { borderXml, cellFormatXml, fillXml, fontXml, type BaseFont } from "./style-xml";

/** The workbook's styles, to which cell formats of ours are appended; nothing in it is reordered or changed. */
export interface StyleBook {
  /** Number of the cell format for a style; `quoted` where the text would be read as a formula if typed again. */
  format(style: StyleName, value: { readonly quoted: boolean; readonly whole: boolean }): number;
  /** Writes what was appended into the package. */
  commit(): void;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const FIRST_OWN_FORMAT = 164;

const SECTIONS = [
  ["numFmts", "numFmt"],
  ["fonts", "font"],
  ["fills", "fill"],
  ["borders", "border"],
  ["cellStyleXfs", "xf"],
  ["cellXfs", "xf"],
] as const;
type Section = (typeof SECTIONS)[number][0];

const EMPTY_STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What stands first in a section that the workbook lacks: cells without a style refer to it. */
const FIRST: Readonly<Record<Section, (p: string) => string>> = {
  numFmts: () => "",
  fonts: (p) => `<${p}font${OURS}><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`,
  fills: (p) =>
    ["none", "gray125"]
      .map((kind) => `<${p}fill${OURS}><${p}patternFill patternType="${kind}"/></${p}fill>`)
      .join(""),
  borders: (p) => `<${p}border${OURS}/>`,
  cellStyleXfs: () => "",
  cellXfs: (p) => `<${p}xf${OURS}numFmtId="0" fontId="0" fillId="0" borderId="0"/>`,
};
const FIRST_COUNT: Readonly<Record<Section, number>> = {
  numFmts: 0,
  fonts: 1,
  fills: 2,
  borders: 1,
  cellStyleXfs: 0,
  cellXfs: 1,
};

/** An element's text without the sign that it is ours, so that it is found again after Office has saved it. */
const plain = (text: string): string =>
  text.replace(
    /^(<[\w:.-]+) \t(.)/,
    (_, open: string, next: string) => `${open}${next === ">" ? "" : " "}${next}`,
  );

function baseFontOf(root: Element): BaseFont {
  const fonts = childOf(root, "fonts");
  const font = fonts && childOf(fonts, "font");
  const value = (local: string): string | undefined => font && childOf(font, local)?.attributes.val;
  const size = Number(value("sz") ?? 11);
  return { name: value("name") ?? "Calibri", size: size >= 8 && size <= 12 ? size : 11 };
}

/** Opens the workbook's styles part; makes one when the first cell format is asked for where it has none. */
export function openStyles(pkg: Package, workbook: string, part: string | undefined): StyleBook {
  const name = part ?? freePartName(pkg, "xl/styles", ".xml");
  const xml = (part === undefined ? undefined : pkg.text(part)) ?? EMPTY_STYLES;
  const root = parseElements(pkg.file, name, xml);
  const p = prefixOf(root);
  const base = baseFontOf(root);
  const section = (of: Section): Element | undefined => childOf(root, of);
  const standing = new Map(
    SECTIONS.map(([of, local]) => {
      const parent = section(of);
      const children = parent ? childrenOf(parent, local) : [];
      return [of, children.map((child) => plain(xml.slice(child.start, child.end)))];
    }),
  );
  const codes = new Map<string, number>();
  const numFmts = section("numFmts");
  for (const one of numFmts ? childrenOf(numFmts, "numFmt") : [])
    codes.set(one.attributes.formatCode ?? "", Number(one.attributes.numFmtId));
  const added = new Map<Section, string[]>();
  const hasNamedStyles = (standing.get("cellStyleXfs") ?? []).length > 0;

  const append = (of: Section, text: string): number => {
    const list = standing.get(of) ?? [];
    const found = list.indexOf(plain(text));
    const offset = section(of) ? 0 : FIRST_COUNT[of];
    if (found >= 0) return found + offset;
    list.push(plain(text));
    standing.set(of, list);
    added.set(of, [...(added.get(of) ?? []), text]);
    return list.length - 1 + offset;
  };
  const numberFormat = (format: string | number | undefined): number => {
    if (typeof format !== "string") return format ?? 0;
    const found = codes.get(format);
    if (found !== undefined) return found;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...codes.values()) + 1;
    codes.set(format, id);
    append("numFmts", `<${p}numFmt${OURS}numFmtId="${String(id)}" formatCode="${escapeXml(format)}"/>`);
    return id;
  };
  const optional = (of: Section, text: string | undefined): number => (text ? append(of, text) : 0);
  const formatOf = (look: Look, quoted: boolean, whole: boolean): number =>
    append(
      "cellXfs",
      cellFormatXml(p, look, {
        numFmt: numberFormat(whole ? (look.wholeFormat ?? look.format) : look.format),
        font: append("fonts", fontXml(p, look, base)),
        fill: optional("fills", fillXml(p, look)),
        border: optional("borders", borderXml(p, look)),
        hasNamedStyles,
        quoted,
      }),
    );
  const known = new Map<string, number>();
  return {
    format(style, { quoted, whole }) {
      const key = `${style} ${String(quoted)} ${String(whole)}`;
      const format = known.get(key) ?? formatOf(LOOKS[style], quoted, whole);
      known.set(key, format);
      return format;
    },
    commit() {
      if (added.size === 0) return;
      const edits = SECTIONS.flatMap(([of], order) => {
        const texts = added.get(of);
        return texts ? insertInto(xml, root, of, order, texts) : [];
      });
      // A part without anything in it is opened once, for all that comes.
      const all = root.isEmpty ? [appendTo(root, edits.map((edit) => edit.text).join(""))] : edits;
      if (part === undefined) {
        addContentType(pkg, name, STYLES_TYPE);
        addRelationship(pkg, workbook, `${OFFICE_RELATIONSHIPS}/styles`, name);
      }
      pkg.set(name, splice(xml, all));
    },
  };
}

function insertInto(
  xml: string,
  root: Element,
  of: Section,
  order: number,
  texts: readonly string[],
): readonly Splice[] {
  const p = prefixOf(root);
  const parent = childOf(root, of);
  if (parent) {
    const count = Number(parent.attributes.count);
    const edit = appendTo(parent, texts.join(""));
    return Number.isInteger(count)
      ? [setAttribute(xml, parent, "count", String(count + texts.length)), edit]
      : [edit];
  }
  const count = String(texts.length + FIRST_COUNT[of]);
  const text = `<${p}${of}${OURS}count="${count}">${FIRST[of](p)}${texts.join("")}</${p}${of}>`;
  const earlier: readonly string[] = SECTIONS.slice(0, order).map(([name]) => name);
  const before = root.children.filter((child) => earlier.includes(child.local)).at(-1);
  const at = before?.end ?? root.openEnd;
  return [{ start: at, end: at, text }];
}
