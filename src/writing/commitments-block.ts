import { clauseWords } from "../core/clause-words";
import type { Contract } from "../core/contract";
import type { BlockPart, BlockTable } from "../core/document-change";
import type { Offer, OfferCommitment } from "../core/offer";
import type { ClauseRule, Measure, Ruleset } from "../core/ruleset";
import { formatDate } from "../core/say";
import type { Horizon } from "../core/tender";
import { BLANK_WORDS, quantityCell, shareWords } from "./commitment-words";
import { fillSlots, PARTY_SLOTS } from "./clause-text";
import { editionName } from "./edition-text";

/** Tag of the schedule of commitments. */
export const commitmentsTag = (ruleset: Ruleset): string => `cw:commitments:${ruleset.set}`;

export const COMMITMENTS_TITLE = "Schedule of commitments";

/** The blank that stands where the commitments will, as long as no offer is known. */
export const NO_OFFER =
  "[Table of commitments: set out here each promise of social value, with its quantity, its unit, its place and its date.]";

const HEADER = ["Ref", "Commitment", "Quantity", "Unit", "Due", "Place", "Evidence", "Remedy"] as const;
const WIDTHS = [0.1, 0.17, 0.135, 0.08, 0.105, 0.125, 0.155, 0.13] as const;

const TABLES: readonly (readonly [horizon: Horizon, title: string])[] = [
  ["day-one", "Day one"],
  ["long-term", "Long term"],
];

const INTRODUCTION =
  "These are the commitments of the {supplier}, each with its quantity, its unit and its date.";
const SHARES =
  " Where a share is stated to count, the whole quantity is owed, and its value is taken at that share.";

/**
 * Which clause says what happens where a commitment is not kept: the one that failures of the supplier's duty lead to where it stands or
 * goes in, else the one that lays every commitment on the supplier. A pointer by heading, so that no row can say less or more than it.
 */
function remedyOf(measure: string, clauses: readonly ClauseRule[], kind: Contract["facts"]["kind"]): string {
  const owed = clauses.flatMap((clause) =>
    clause.duties
      .filter(({ adopted, who }) => adopted && who === "supplier")
      .map((duty) => ({ ...duty, clause })),
  );
  const general = owed.filter(({ measures }) => measures === undefined);
  const own = owed.filter(({ measures }) => measures?.includes(measure) === true);
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

const opening = (ruleset: Ruleset): string =>
  `Commonweal · ${editionName(ruleset)}, ${ruleset.authority.status === "issued" ? "issued" : "not issued"} by ${ruleset.authority.name}`;

const blanksText = (texts: readonly string[]): string => {
  const count = texts.reduce((sum, text) => sum + text.split(BLANK_WORDS).length - 1, 0);
  if (count === 0) return "";
  return ` ${count === 1 ? "One blank is" : `${String(count)} blanks are`} to be filled in before signature.`;
};

/** The mark at the schedule of commitments, which holds `texts`: what it came from, and what remains to be filled in. */
export const commitmentsMark = (texts: readonly string[], ruleset: Ruleset): string =>
  texts.includes(NO_OFFER)
    ? `${opening(ruleset)}\nNo offer was given, so the commitments are not filled in. Draft again with --from, or set them out here before signature.`
    : `${opening(ruleset)}\nThese commitments were written from the bidder’s offer; check --from holds them against it.${blanksText(texts)}`;

/** The mark at a blank of the contract's own wording that now holds `texts`. */
export const fillMark = (texts: readonly string[], ruleset: Ruleset): string =>
  `${opening(ruleset)}\nThe blank that stood here was filled from the bidder’s offer; check --from holds the lines against it.${blanksText(texts)}`;

/** What the schedule of commitments is made from. */
export interface CommitmentsInput {
  readonly contract: Contract;
  readonly ruleset: Ruleset;
  readonly offer?: Offer | undefined;
  /** The clauses that stand or go in, whose remedies the rows name. */
  readonly clauses: readonly ClauseRule[];
}

/** The schedule of commitments: a heading, and a table for each horizon; without an offer, a named blank. */
export function commitmentsParts(input: CommitmentsInput): readonly BlockPart[] {
  const { contract, ruleset, offer, clauses } = input;
  const heading = (texts: readonly string[]): BlockPart => ({
    level: 0,
    role: "heading",
    text: COMMITMENTS_TITLE,
    mark: commitmentsMark(texts, ruleset),
  });
  if (!offer || offer.commitments.length === 0)
    return [heading([NO_OFFER]), { level: 0, role: "body", text: NO_OFFER }];
  const tables = TABLES.flatMap(([horizon, title]): readonly BlockPart[] => {
    const own = offer.commitments.filter((one) => one.horizon === horizon);
    const name: BlockPart = { level: 0, role: "heading", text: title };
    // A clause may name both tables, so the empty one says that it is.
    if (own.length === 0) return [name, { level: 0, role: "body", text: "No commitment was made." }];
    const table: BlockTable = {
      role: "table",
      title: `Commitments, ${title.toLowerCase()}`,
      header: HEADER,
      rows: own.map((commitment) =>
        rowOf(
          commitment,
          ruleset.measures.find(({ id }) => id === commitment.measure),
          remedyOf(commitment.measure, clauses, contract.facts.kind),
        ),
      ),
      widths: WIDTHS,
    };
    return [name, table];
  });
  const hasShares = offer.commitments.some((one) => shareWords(one) !== undefined);
  const introduction = fillSlots(INTRODUCTION, PARTY_SLOTS, { contract });
  const cells = tables.flatMap((part) => (part.role === "table" ? part.rows.flat() : []));
  return [
    heading(cells),
    { level: 0, role: "body", text: `${introduction}${hasShares ? SHARES : ""}` },
    ...tables,
  ];
}
