import type { Definition } from "../../core/contract";
import type { Paragraph, Paragraphs } from "../../core/snapshot";
import { paragraphPlace } from "../../core/paragraph-place";
import type { Line, Outline } from "./outline";
import type { DocumentTable, TableRow } from "./tables";

/** A definition, and whether it names a party as contracts do: Northport Council (the “Buyer”). */
export interface ReadDefinition extends Definition {
  readonly how: "means" | "bracket" | "table" | "colon";
}

const TERM = `[“"‘]\\s*([^“”"‘’]{1,80}?)\\s*[”"’]`;
const MEANS = `(?:shall mean|means?|(?:has|have|shall have|bears?) the meanings?|(?:is|are) defined|refers? to)\\b`;
const MANY = `(?:the |an? )?${TERM}(?:\\s*(?:,|/|or|and|,? and|,? or)\\s*(?:the |an? )?[“"‘][^“”"‘’]{1,80}[”"’]){0,5}`;

/** “Term” means …, “A” and “B” have the meanings …, anywhere in a sentence. */
const QUOTED = new RegExp(`${MANY}\\s*(?:\\([^()]*\\)\\s*)?[:,]?\\s*(${MEANS})`, "gi");
/** “Term”: meaning, or “Term” – meaning, at the start. */
const QUOTED_COLON = new RegExp(`^\\s*${TERM}\\s*[:–—-]\\s+(?=\\S)`);
/** Term means …, without quotation marks. */
const BARE = new RegExp(
  `^\\s*(\\p{Lu}[\\p{L}\\p{N}’'&/-]*(?: (?:of|and|the|for|\\p{Lu}[\\p{L}\\p{N}’'&/-]*)){0,6}),?:? (?:${MEANS})`,
  "u",
);
const BARE_COLON = /^\s*(\p{Lu}[\p{L}\p{N}’'&/ -]{1,50}?)\s*(?::|\s[–—])\s+(?=\S)/u;
const BRACKET = /\(([^()]*[“"‘][^()]*[”"’][^()]*)\)/gu;
const HEREAFTER =
  /\bherein(?:after|below)?,? (?:referred to|known|called)?\s*(?:as )?(?:the )?[“"‘]?(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3})/gu;

const termsIn = (text: string): readonly string[] =>
  [...text.matchAll(new RegExp(TERM, "g"))].flatMap(([, term = ""]) => {
    const bare = term.replace(/^(?:the|this|an?|each) /i, "").trim();
    return bare === "" ? [] : [bare];
  });

const MEANING = 400;
const cut = (text: string): string => text.trim().replace(/\s+/g, " ").slice(0, MEANING);

interface Found {
  readonly term: string;
  readonly means: string;
  readonly how: ReadDefinition["how"];
}

/** Whether headings or leads say that what stands below them are definitions. */
const isAmongDefinitions = ({ headings, leads }: Line): boolean =>
  [headings[0], leads.at(-1)].some((one) =>
    /\b(?:definitions?|interpretation|glossary|(?:following|these) (?:terms|words|expressions|definitions))\b/i.test(
      one?.text ?? "",
    ),
  );

function inLine(line: Line): readonly Found[] {
  const { text } = line.paragraph;
  const found: Found[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const means = cut(text.slice(match.index + match[0].length));
    found.push(...termsIn(match[0]).map((term): Found => ({ term, means, how: "means" })));
  }
  const bare = BARE.exec(text)?.[1];
  if (bare !== undefined && !/^(?:This|That|It|Which|The|In|Where|Any|Each|Nothing)\b/.test(bare))
    found.push({ term: bare, means: cut(text.replace(BARE, "")), how: "means" });
  for (const pattern of [QUOTED_COLON, ...(isAmongDefinitions(line) ? [BARE_COLON] : [])]) {
    const term = pattern.exec(text)?.[1]?.trim();
    if (found.length === 0 && term !== undefined)
      found.push({ term, means: cut(text.replace(pattern, "")), how: "colon" });
  }
  for (const match of text.matchAll(BRACKET)) {
    if (/\b(?:means|including|for example|e\.g\.)\b/.test(match[1] ?? "")) continue;
    const before = cut(
      text
        .slice(0, match.index)
        .split(/[.;)]\s/)
        .at(-1) ?? "",
    );
    found.push(
      ...termsIn(match[1] ?? "")
        .filter((term) => /^\p{Lu}/u.test(term) && term.split(" ").length <= 6)
        .map((term): Found => ({ term, means: before, how: "bracket" })),
    );
  }
  let from = 0;
  for (const match of text.matchAll(HEREAFTER)) {
    found.push({ term: match[1] ?? "", means: cut(text.slice(from, match.index)), how: "bracket" });
    from = match.index + match[0].length;
  }
  return found;
}

const isQuoted = (text: string): boolean => new RegExp(`^\\s*${TERM}`).test(text);
const opensMeaning = (text: string): boolean => new RegExp(`^\\s*[:–—-]?\\s*(?:${MEANS})`, "i").test(text);

/** Rows of a table of definitions: quoted terms, meanings that open with “means”, or a header that says so. */
function definingRows({ rows }: DocumentTable): readonly TableRow[] {
  const pairs = rows.filter(({ cells }) => cells.length === 2);
  const [header] = rows;
  const says = header?.cells.map(({ text }) => text).join(" ") ?? "";
  const isDefined =
    /^\s*(?:defined )?(?:definitions?|terms?|expressions?|words?)\s+(?:meanings?|definitions?)\s*$/i.test(
      says,
    );
  const ones = pairs.filter(
    ({ cells: [term, meaning] }) => isQuoted(term?.text ?? "") || opensMeaning(meaning?.text ?? ""),
  );
  if (!isDefined && ones.length * 2 < pairs.length) return [];
  return (isDefined ? pairs : ones).filter((row) => row !== header || !isDefined);
}

function inTable(table: DocumentTable): readonly (Found & { readonly at: Paragraph })[] {
  return definingRows(table).flatMap(({ cells: [term, meaning] }) => {
    if (!term || !meaning || meaning.text === "") return [];
    const quoted = termsIn(term.text);
    const bare = term.text.trim();
    const names = quoted.length > 0 ? quoted : bare !== "" && bare.length <= 80 ? [bare] : [];
    const means = cut(
      meaning.text.replace(/\n/g, " ").replace(new RegExp(`^[:–—-]?\\s*(?:shall mean|means)\\s*`, "i"), ""),
    );
    return names.map((name) => ({ term: name, means, how: "table" as const, at: term.paragraph }));
  });
}

/** The terms that a contract defines: “Term” means …, tables of definitions, (the “Buyer”), hereinafter. */
export function readDefinitions(
  document: Paragraphs,
  outline: Outline,
  tables: readonly DocumentTable[],
): readonly ReadDefinition[] {
  const tabled = tables.flatMap(inTable);
  const cells = new Set(tabled.map(({ at }) => at.index));
  const found = outline.flatMap((line) =>
    line.isContents || cells.has(line.paragraph.index)
      ? []
      : inLine(line).map((one) => ({ ...one, at: line.paragraph })),
  );
  const seen = new Set<string>();
  return [...found, ...tabled]
    .toSorted((a, b) => a.at.index - b.at.index)
    .filter(({ term, at, how }) => {
      const key = `${term}|${String(at.index)}|${how}`;
      return !seen.has(key) && seen.add(key).size > 0;
    })
    .map(({ term, means, how, at }) => ({
      term,
      means,
      how,
      at: paragraphPlace(document, at),
      isOurs: outline[at.index]?.isOurs ?? false,
    }));
}

/** Indices of the paragraphs that say what a term means, the cells beside a term included: they oblige nobody. */
export function definingParagraphs(
  { paragraphs }: Paragraphs,
  definitions: readonly ReadDefinition[],
): ReadonlySet<number> {
  const rowOf = ({ cell }: Paragraph): string => (cell ? `${String(cell.table)}.${String(cell.row)}` : "");
  const own = definitions.filter(({ how }) => how !== "bracket").map(({ at }) => at.index);
  const rows = new Set(own.flatMap((index) => paragraphs[index] ?? []).map(rowOf));
  rows.delete("");
  const beside = paragraphs.filter((paragraph) => rows.has(rowOf(paragraph)));
  return new Set([...own, ...beside.map(({ index }) => index)]);
}
