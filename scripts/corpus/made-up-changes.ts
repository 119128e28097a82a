import type { DocumentChange, FillSlot, InsertBlock } from "../../src/core/document-change";
import type { Paragraph, Paragraphs } from "../../src/core/snapshot";

const HEADER = ["Ref", "Commitment", "Quantity", "Unit", "Due", "Place", "Evidence", "Remedy"];
const ROWS = [
  [
    "LCR-M-004",
    "Apprenticeships & <training>",
    "520",
    "weeks",
    "31 March 2027",
    "Knowsley",
    "training records",
    "",
  ],
  ["LCR-M-011", "Local spend", "£20,000.00", "£", "31 March 2028", "Sefton", "invoices", "£500.00"],
];

const tables = (after: Paragraph | undefined): InsertBlock => ({
  kind: "insert-block",
  after: after?.index ?? -1,
  expect: after?.text ?? "",
  tag: "cw:commitments:trial",
  title: "Commitments",
  newPage: false,
  parts: [
    { role: "heading", level: 0, text: "Commitments", mark: "Commonweal · from the offer" },
    { role: "body", level: 0, text: "Day one" },
    { role: "table", title: "Commitments from day one", header: HEADER, rows: ROWS, widths: WIDTHS },
    { role: "body", level: 0, text: "Long term" },
    {
      role: "table",
      title: "Commitments for the long term",
      header: HEADER,
      rows: ROWS.slice(1),
      widths: WIDTHS,
    },
  ],
});
const WIDTHS = [0.1, 0.22, 0.1, 0.08, 0.12, 0.12, 0.14, 0.12];

/** A heading that the document numbers by itself, and a paragraph numbered one level below it. */
function siblings({ paragraphs }: Paragraphs): readonly [Paragraph, Paragraph] | undefined {
  const isAutomatic = ({ numbering, inTable, inTextBox, tag, text }: Paragraph): boolean =>
    (numbering === "style" || numbering === "direct") && !inTable && !inTextBox && tag === "" && text !== "";
  for (const heading of paragraphs) {
    if (!isAutomatic(heading) || !/^\d+$/.test(heading.number) || heading.level === undefined) continue;
    const next = paragraphs[heading.index + 1];
    if (next && isAutomatic(next) && next.number.startsWith(`${heading.number}.`)) return [heading, next];
  }
  return undefined;
}

function clause([heading, text]: readonly [Paragraph, Paragraph]): InsertBlock {
  return {
    kind: "insert-block",
    after: text.index,
    expect: text.text,
    tag: "cw:LCR-C-099:1",
    title: "Social value",
    newPage: false,
    like: [heading.index, text.index],
    parts: [
      { role: "heading", level: 0, text: "Social value", mark: "Commonweal · inserted" },
      { role: "body", level: 1, text: "The Supplier shall deliver what it promised." },
      { role: "body", level: 1, text: "The Supplier shall report each quarter." },
    ],
  };
}

/** Blanks of the document: what stands in brackets, else a word; the last is filled with three lines. */
function fills({ paragraphs }: Paragraphs): readonly FillSlot[] {
  const places = paragraphs.flatMap(({ index, text, tag }) => {
    if (tag.startsWith("cw:")) return [];
    const match = /\[[^[\]]{0,80}\]/.exec(text) ?? /(?<=\S )\p{L}{3,}/u.exec(text);
    return match
      ? [
          {
            index,
            expect: text,
            start: match.index,
            length: match[0].length,
            isBlank: match[0].startsWith("["),
          },
        ]
      : [];
  });
  const blanks = places.filter(({ isBlank }) => isBlank);
  const chosen = [...blanks.slice(0, 3), ...places.filter(({ isBlank }) => !isBlank).slice(-3)].slice(0, 4);
  return chosen.map(({ index, expect, start, length }, at): FillSlot => ({
    kind: "fill-slot",
    index,
    expect,
    start,
    length,
    lines:
      at % 2 === 0
        ? [`Apprenticeships <${String(at)}>: 520 weeks`]
        : ["First line", "Second & line", "Third line"],
    tag: `cw:fill:LCR-C-099:${String(at)}`,
  }));
}

/** Changes that no plan makes of just any document: tables, a clause like its siblings, filled blanks. */
export function madeUpChanges(document: Paragraphs, after: number): readonly DocumentChange[] {
  const found = siblings(document);
  return [tables(document.paragraphs[after]), ...(found ? [clause(found)] : []), ...fills(document)];
}
