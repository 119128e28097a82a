import type { BlockPart, BlockTable, InsertBlock } from "../core/document-change";
import { placeName } from "../core/location";
import { isReport, REPORT_TAG } from "../core/report-tag";
import type { Review } from "../core/review";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { clauseStates, type ClauseState, type ClauseStatesInput } from "./clause-states";
import { editionText, shortHash } from "./edition-text";
import { countText, SEVERITIES, SEVERITY } from "./severity-words";

/** What a report of a document is made from. */
export interface DocumentReportInput extends ClauseStatesInput {
  readonly review: Review;
}

const TITLE = "Social value review";

const STANDING: Readonly<Record<ClauseState["is"], string>> = {
  present: "Present",
  older: "Present, in an older edition",
  altered: "Present, in altered words",
  "possibly-covered": "Possibly covered by words of the document's own",
  missing: "Missing",
  unknown: "It cannot be told whether it is required",
  "not-required": "Not required",
};

const heading = (text: string): BlockPart => ({ level: 0, role: "heading", text });
const body = (text: string): BlockPart => ({ level: 0, role: "body", text });

const table = (
  title: string,
  header: readonly string[],
  widths: readonly number[],
  rows: BlockTable["rows"],
): BlockPart => ({ role: "table", title, header, widths, rows });

/** The report of a document: what it was held against, how each clause stands, every gap at its place, and what was waived and why. */
export function documentReport(input: DocumentReportInput): readonly BlockPart[] {
  const { review, ruleset } = input;
  const { findings, waived, stamp } = review;
  const clauses = clauseStates(input).filter(({ is }) => is !== "not-required");
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return [
    heading(TITLE),
    body(
      `Checked under ${editionText(ruleset)}. ${ruleset.authority.statement.en} What was read has a SHA-256 that begins ${shortHash(stamp.input)}.`,
    ),
    body(
      "This report was made by Commonweal. It is no part of the document and is to be taken out before signature.",
    ),
    heading("Clauses"),
    ...(clauses.length === 0
      ? [body("No clause is required here.")]
      : [
          table(
            "Clauses",
            ["Ref", "Clause", "How it stands", "Why"],
            [0.15, 0.3, 0.25, 0.3],
            clauses.map(({ clause, heading: name, is, why }) => [clause.id, name, STANDING[is], why]),
          ),
        ]),
    heading("Gaps"),
    body(sorted.length === 0 ? "No gap is open." : `${countText(sorted)}.`),
    ...(sorted.length === 0
      ? []
      : [
          table(
            "Gaps",
            ["Severity", "Gap", "Place", "Rule"],
            [0.12, 0.5, 0.22, 0.16],
            sorted.map(({ severity, message, at, rule }) => [
              SEVERITY[severity],
              message,
              placeName(at),
              rule,
            ]),
          ),
        ]),
    ...(waived.length === 0
      ? []
      : [
          heading("Waived"),
          table(
            "Waived gaps",
            ["Gap", "Reason", "By", "Edition"],
            [0.4, 0.3, 0.15, 0.15],
            waived.map(({ finding, waiver }) => [finding.message, waiver.reason, waiver.who, waiver.edition]),
          ),
        ]),
  ];
}

/** The words of a report as a host reads them, one paragraph or cell each. */
const textsOf = (parts: readonly BlockPart[]): readonly string[] =>
  parts.flatMap((part) => (part.role === "table" ? [part.header, ...part.rows].flat() : [part.text]));

/** Tags of the reports that stand in a document as a host shows it. */
export const reportTags = ({ paragraphs }: Paragraphs): readonly string[] => [
  ...new Set(
    paragraphs.flatMap(({ tag, ourTags = [] }) =>
      [tag, ...ourTags].filter((one) => one.startsWith(REPORT_TAG)),
    ),
  ),
];

/** Whether a report stands in a document and says just this. */
export const isReported = ({ paragraphs }: Paragraphs, parts: readonly BlockPart[]): boolean =>
  paragraphs
    .filter(isReport)
    .map(({ text }) => text)
    .join("\n") === textsOf(parts).join("\n");

/** The change that puts a report at the end of a document that has none, on a page of its own. */
export function insertReport(
  { paragraphs }: Paragraphs,
  { set }: Ruleset,
  parts: readonly BlockPart[],
): InsertBlock {
  const last = paragraphs.findLast(({ inTable, inTextBox }) => !inTable && !inTextBox);
  return {
    kind: "insert-block",
    after: last?.index ?? -1,
    expect: last?.text ?? "",
    tag: `${REPORT_TAG}${set}`,
    title: TITLE,
    parts,
    newPage: true,
  };
}
