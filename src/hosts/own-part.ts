import type { WriteStamp } from "../core/change";
import type { Facts } from "../core/facts";
import type { Stamp, Waiver } from "../core/finding";
import { parseStated } from "../core/stated-facts";
import { escapeXml, walk, XML_HEAD } from "./file/xml";

/** Namespace of our part; its last figure is the version of the part's form. */
export const OWN_NAMESPACE = "urn:commonweal:review:1";

/** Facts that our part of a file keeps; left out where there are none. */
export interface KeptFacts {
  /** Those that a person stated. */
  readonly stated?: Facts;
  /** Those of an offer. */
  readonly offered?: Facts;
}

/** What our part of a file says; a file that we never wrote has no stamp, no waivers and no facts. */
export interface OwnPart extends KeptFacts {
  readonly stamp: Stamp | undefined;
  readonly waivers: readonly Waiver[];
}

/** A blank that we filled, so that it can be had back: the words that went, those that came, and both as XML. */
export interface FillRecord {
  readonly tag: string;
  readonly blank: string;
  readonly lines: readonly string[];
  readonly was: string;
  readonly is: string;
  /** The opening of the paragraph, with its properties, before and after; "" where it stayed as it was. */
  readonly headWas: string;
  readonly headIs: string;
}

/** What a file says of which we wrote nothing. */
export const NO_OWN_PART: OwnPart = { stamp: undefined, waivers: [] };

/** Whether our part has nothing to say, so that it need not stand. */
export const isEmptyPart = (
  { stamp, waivers, stated, offered }: OwnPart,
  fills: readonly FillRecord[],
): boolean => !stamp && waivers.length === 0 && !stated && !offered && fills.length === 0;

const isAny = (facts: Facts | undefined): facts is Facts =>
  facts !== undefined && Object.keys(facts).length > 0;

/** The facts that there are. */
const keptFacts = (stated: Facts | undefined, offered: Facts | undefined): KeptFacts => ({
  ...(isAny(stated) && { stated }),
  ...(isAny(offered) && { offered }),
});

/** Our part once a change is made to it: where the change does not mention facts, those that were kept stay. */
export function changedPart(
  kept: { readonly [Name in keyof KeptFacts]: Facts | undefined },
  change: WriteStamp,
): OwnPart {
  const { stamp, waivers, stated = kept.stated, offered = kept.offered } = change;
  return { stamp, waivers, ...keptFacts(stated, offered) };
}

/** Reads our part's XML. A stamp or waiver that lacks an attribute, and facts that are no facts, are passed over; a root of another kind reads as nothing. */
export function parseOwnPart(file: string, part: string, xml: string): OwnPart {
  let isOurs = false;
  let stamp: Omit<Stamp, "sheets"> | undefined;
  const sheets: string[] = [];
  const waivers: Waiver[] = [];
  let stated: Facts | undefined;
  let offered: Facts | undefined;
  walk(file, part, xml, {
    open({ local, name, attributes }, depth) {
      if (depth === 0) {
        const prefix = name === local ? "xmlns" : `xmlns:${name.slice(0, -local.length - 1)}`;
        isOurs = local === "commonweal" && attributes[prefix] === OWN_NAMESPACE;
      }
      if (!isOurs) return;
      if (depth === 1 && local === "stamp") {
        const { set, version, sha256, authorityStatus, engine, input } = attributes;
        if (set && version && sha256 && authorityStatus !== undefined && engine && input !== undefined)
          stamp = { set, version, sha256, authorityStatus, engine, input };
      }
      if (depth === 2 && local === "sheet" && attributes.name) sheets.push(attributes.name);
      if (depth === 1 && local === "waiver") {
        const { key, reason, who, edition } = attributes;
        if (key && reason !== undefined && who !== undefined && edition !== undefined)
          waivers.push({ key, reason, who, edition });
      }
      if (depth === 1 && local === "facts") stated = parseStated(attributes.json ?? "") ?? stated;
      if (depth === 1 && local === "offered") offered = parseStated(attributes.json ?? "") ?? offered;
    },
  });
  return { stamp: stamp && { ...stamp, sheets }, waivers, ...keptFacts(stated, offered) };
}

/** Reads the records of filled blanks from our part's XML, the oldest first. */
export function parseFills(file: string, part: string, xml: string): readonly FillRecord[] {
  const out: { record: FillRecord; lines: string[] }[] = [];
  walk(file, part, xml, {
    open({ local, attributes }, depth) {
      const { tag, blank, was, is, headWas = "", headIs = "", text } = attributes;
      if (depth === 1 && local === "fill" && tag && blank !== undefined && was !== undefined && is) {
        const lines: string[] = [];
        out.push({ record: { tag, blank, lines, was, is, headWas, headIs }, lines });
      }
      if (depth === 2 && local === "line" && text !== undefined) out.at(-1)?.lines.push(text);
    },
  });
  return out.map(({ record }) => record);
}

/** Attributes as XML; line breaks and tabs as character references, since XML turns bare ones into spaces. */
const attributesOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${escapeXml(value).replace(/[\t\n\r]/g, (letter) => `&#${String(letter.charCodeAt(0))};`)}"`,
    )
    .join("");

/** Our part's XML, the same for the same stamp, waivers, facts and fillings. */
export function printOwnPart(
  { stamp, waivers, stated, offered }: OwnPart,
  fills: readonly FillRecord[] = [],
): string {
  const out: string[] = [];
  if (stamp) {
    const { set, version, sha256, authorityStatus, engine, input, sheets } = stamp;
    const names = sheets.map((name) => `<sheet${attributesOf({ name })}/>`).join("");
    out.push(
      `<stamp${attributesOf({ set, version, sha256, authorityStatus, engine, input })}>${names}</stamp>`,
    );
  }
  for (const { key, reason, who, edition } of waivers)
    out.push(`<waiver${attributesOf({ key, reason, who, edition })}/>`);
  if (stated) out.push(`<facts${attributesOf({ json: JSON.stringify(stated) })}/>`);
  if (offered) out.push(`<offered${attributesOf({ json: JSON.stringify(offered) })}/>`);
  for (const { lines, ...record } of fills) {
    const written = lines.map((text) => `<line${attributesOf({ text })}/>`).join("");
    out.push(`<fill${attributesOf(record)}>${written}</fill>`);
  }
  return `${XML_HEAD}<commonweal xmlns="${OWN_NAMESPACE}">${out.join("")}</commonweal>`;
}
