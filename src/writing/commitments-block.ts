import { clauseWords } from "../core/clause-words";
import type { Contract } from "../core/contract";
import type { BlockPart, BlockTable } from "../core/document-change";
import type { Offer, OfferCommitment } from "../core/offer";
import type { ClauseRule, Measure, Ruleset } from "../core/ruleset";
import { formatDate } from "../core/say";
import { BLANK_WORDS, quantityCell, shareWords } from "./commitment-words";
import { fillSlots, PARTY_SLOTS } from "./clause-text";
import { blankRow } from "./commitments-blanks";
import {
  COMMITMENTS_HEADER,
  COMMITMENTS_OPENING,
  COMMITMENTS_TABLES,
  COMMITMENTS_TITLE,
} from "./commitments-frame";
import { commitmentsMark } from "./commitments-marks";

// The first holds an id such as LCR-M-004, which is read and sought as one word, on one line.
const WIDTHS = [0.125, 0.165, 0.1, 0.07, 0.1, 0.115, 0.15, 0.175] as const;

const SHARES =
  " Where a share is stated to count, the whole quantity is owed, and its value is taken at that share.";

/**
 * Which clause says what happens where a commitment is not kept: the one that failures of the supplier's duty lead to where it stands or
 * goes in, else the one that lays every commitment on the supplier. A pointer by heading, so that no row can say less or more than it.
 */
function remedyOf(
  measure: string | undefined,
  clauses: readonly ClauseRule[],
  kind: Contract["facts"]["kind"],
): string {
  const owed = clauses.flatMap((clause) =>
    clause.duties
      .filter(({ adopted, who }) => adopted && who === "supplier")
      .map((duty) => ({ ...duty, clause })),
  );
  const general = owed.filter(({ measures }) => measures === undefined);
  const own = owed.filter(({ measures }) => measure !== undefined && measures?.includes(measure) === true);
  const next = [...own, ...general].flatMap(({ escalates, clause }) =>
    clauses.filter(({ id }) => id === escalates && id !== clause.id),
  )[0];
  const pointed = next ?? general[0]?.clause;
  return pointed ? `As the clause headed “${clauseWords(pointed, kind).heading}” provides` : "";
}

function rowOf(commitment: OfferCommitment, measure: Measure | undefined, remedy: string): readonly string[] {
  const share = shareWords(commitment);
  return [
    commitment.measure,
    share === undefined ? commitment.title : `${commitment.title} (${share})`,
    quantityCell(commitment),
    // Money carries its unit already.
    commitment.unit === "£" && commitment.quantity !== null ? "" : commitment.unit,
    commitment.due === undefined ? BLANK_WORDS : formatDate(commitment.due),
    commitment.place ?? (measure?.local === true ? BLANK_WORDS : ""),
    commitment.evidence ?? measure?.evidence.join("; ") ?? "",
    remedy,
  ];
}

/** What the schedule of commitments is made from. */
export interface CommitmentsInput {
  readonly contract: Contract;
  readonly ruleset: Ruleset;
  readonly offer?: Offer | undefined;
  /** The clauses that stand or go in, whose remedies the rows name. */
  readonly clauses: readonly ClauseRule[];
}

const tableOf = (title: string, rows: BlockTable["rows"]): BlockTable => ({
  role: "table",
  title: `Commitments, ${title.toLowerCase()}`,
  header: COMMITMENTS_HEADER,
  rows,
  widths: WIDTHS,
});

/** Rows of the offer for one horizon. */
const offeredRows = (
  { contract, ruleset, clauses }: CommitmentsInput,
  offered: readonly OfferCommitment[],
): BlockTable["rows"] =>
  offered.map((commitment) =>
    rowOf(
      commitment,
      ruleset.measures.find(({ id }) => id === commitment.measure),
      remedyOf(commitment.measure, clauses, contract.facts.kind),
    ),
  );

/** The schedule of commitments: a heading, and a table for each horizon; without an offer, each with one row of named blanks. */
export function commitmentsParts(input: CommitmentsInput): readonly BlockPart[] {
  const { contract, ruleset, clauses } = input;
  const offered = input.offer?.commitments ?? [];
  const tables = COMMITMENTS_TABLES.flatMap(([horizon, title]): readonly BlockPart[] => {
    const own = offered.filter((one) => one.horizon === horizon);
    const name: BlockPart = { level: 0, role: "heading", text: title };
    if (offered.length === 0)
      return [name, tableOf(title, [blankRow(remedyOf(undefined, clauses, contract.facts.kind))])];
    // A clause may name both tables, so the empty one says that it is.
    if (own.length === 0) return [name, { level: 0, role: "body", text: "No commitment was made." }];
    return [name, tableOf(title, offeredRows(input, own))];
  });
  const hasShares = offered.some((one) => shareWords(one) !== undefined);
  const introduction = fillSlots(COMMITMENTS_OPENING, PARTY_SLOTS, { contract });
  const cells = tables.flatMap((part) => (part.role === "table" ? part.rows.flat() : []));
  return [
    { level: 0, role: "heading", text: COMMITMENTS_TITLE, mark: commitmentsMark(cells, ruleset) },
    { level: 0, role: "body", text: `${introduction}${hasShares ? SHARES : ""}` },
    ...tables,
  ];
}
