import type { Field } from "../core/tender";
import type { HeadingCell } from "./headings";
import { companyKey } from "./text-key";
import { totalOf } from "./total-column";
import type { Heading, Words } from "./words";

export type Fields = Partial<Record<Field, number>>;

/** What a heading line promises about the lines below it. */
export interface Shape {
  readonly kind: "register" | "calculator" | "matrix" | "marks" | "scores" | "bids" | "lots" | "weightings";
  readonly fields: Readonly<Fields>;
  readonly evaluators: readonly {
    readonly name: string;
    readonly mark: number | undefined;
    readonly reason: number | undefined;
  }[];
  readonly years: readonly { readonly label: string; readonly index: number }[];
  /** Matrix: the columns of each bidder. */
  readonly groups: readonly {
    readonly bidder: string;
    readonly at: number;
    readonly fields: Readonly<Fields>;
  }[];
  /** Columns that are no field of a commitment. */
  readonly weighting: number | undefined;
  readonly criterion: number | undefined;
  readonly evaluator: number | undefined;
  readonly scores: readonly { readonly question: string; readonly index: number }[];
  /** Two headings that could be the same field, with the field. */
  readonly ambiguous: readonly {
    readonly field: string;
    readonly first: HeadingCell;
    readonly second: HeadingCell;
  }[];
  /** Weightings: whether the labels are questions rather than award criteria. */
  readonly isOfQuestions: boolean;
  /** Whether the attribution heading has a percent sign. */
  readonly percentHeading: boolean;
  /** Number of headings that were recognised: the better of two candidate lines has more. */
  readonly recognised: number;
}

/** Headings that may stand several times in one table: one for each evaluator. */
const REPEATED: ReadonlySet<Heading> = new Set<Heading>(["evaluatorMark", "evaluatorReason", "score"]);

const isField = (heading: Heading): heading is Field =>
  heading !== "weighting" && heading !== "criterion" && heading !== "evaluator" && heading !== "score";

/** Fields that two columns cannot share: which of them is meant changes what is read. */
const DECISIVE: ReadonlySet<Heading> = new Set<Heading>([
  "lot",
  "bidder",
  "quantity",
  "proxy",
  "attribution",
  "value",
  "due",
  "price",
  "consensusMark",
  "inSpecification",
  "withdrawn",
  "weighting",
]);

interface Pick {
  readonly picked: ReadonlyMap<Heading, HeadingCell>;
  readonly ambiguous: Shape["ambiguous"];
  readonly spare: readonly HeadingCell[];
  /** Fields that two columns claim in the same words, so that neither can be read. */
  readonly disputed: ReadonlySet<Heading>;
}

/** Picks one cell for each heading; the fuller segment wins over a list beside it, then the stronger wording. */
function pick(cells: readonly HeadingCell[]): Pick {
  const sizes = new Map<number, number>();
  for (const cell of cells) if (cell.heading) sizes.set(cell.segment, (sizes.get(cell.segment) ?? 0) + 1);
  const picked = new Map<Heading, HeadingCell>();
  const ambiguous: Shape["ambiguous"][number][] = [];
  const spare: HeadingCell[] = [];
  const disputed = new Set<Heading>();
  for (const cell of cells) {
    if (!cell.heading || cell.year !== undefined || REPEATED.has(cell.heading)) continue;
    const before = picked.get(cell.heading);
    if (!before) {
      picked.set(cell.heading, cell);
    } else if (before.segment !== cell.segment) {
      if ((sizes.get(cell.segment) ?? 0) > (sizes.get(before.segment) ?? 0)) picked.set(cell.heading, cell);
    } else {
      spare.push(cell);
      if (DECISIVE.has(cell.heading)) ambiguous.push({ field: cell.heading, first: before, second: cell });
      if (DECISIVE.has(cell.heading) && cell.rank === before.rank) disputed.add(cell.heading);
      if (cell.rank < before.rank) picked.set(cell.heading, cell);
    }
  }
  return { picked, ambiguous, spare, disputed };
}

function evaluatorsOf(cells: readonly HeadingCell[]): Shape["evaluators"] {
  const byName = new Map<string, { name: string; mark: number | undefined; reason: number | undefined }>();
  let last = "";
  for (const cell of cells) {
    if (cell.heading !== "evaluatorMark" && cell.heading !== "evaluatorReason") continue;
    const number = /(?:^|\s)(\d{1,2}|[A-Z])(?=\s|:|$)/.exec(cell.text)?.[1];
    const isMark = cell.heading === "evaluatorMark";
    const key = number ?? (isMark ? `column ${String(cell.index)}` : last);
    const before = byName.get(key) ?? {
      name: number === undefined ? cell.group || "Evaluator" : `Evaluator ${number}`,
      mark: undefined,
      reason: undefined,
    };
    byName.set(
      key,
      isMark
        ? { ...before, mark: before.mark ?? cell.index }
        : { ...before, reason: before.reason ?? cell.index },
    );
    last = key;
  }
  return [...byName.values()];
}

const BIDDER_LIKE = /^(bidder|supplier|tenderer|applicant|contractor|provider)\s+\S+/i;
const COMPANY_LIKE = /\s(?:ltd|limited|plc|llp|cic|cio|inc|co-op|cooperative)\.?$/i;

/** Whether a heading looks like a bidder's name by itself. */
export const looksLikeBidder = (text: string, bidders: ReadonlySet<string>): boolean =>
  BIDDER_LIKE.test(text) || COMPANY_LIKE.test(text) || bidders.has(companyKey(text));

/** Columns of bidders in a matrix: a repeated quantity under several names, or names as headings themselves. */
function groupsOf(cells: readonly HeadingCell[], bidders: ReadonlySet<string>): Shape["groups"] {
  const quantities = cells.filter(
    (cell) =>
      cell.heading === "quantity" &&
      cell.group !== "" &&
      cell.year === undefined &&
      !/^[(\d]|\byear\b/i.test(cell.group),
  );
  const names = new Set(quantities.map((cell) => cell.group));
  if (names.size > 1 && names.size === quantities.length) {
    return quantities.map((quantity) => {
      const fields: Fields = {};
      for (const cell of cells) {
        if (cell.group === quantity.group && cell.heading && isField(cell.heading))
          fields[cell.heading] ??= cell.index;
      }
      return { bidder: quantity.group, at: quantity.index, fields };
    });
  }
  const unknown = cells.filter(
    (cell) => cell.heading === undefined && cell.year === undefined && !/^[\d.,£%-]+$/.test(cell.own),
  );
  const named = unknown.filter(
    (cell) => looksLikeBidder(cell.own, bidders) || /^(bidders?|suppliers?|tenderers?)\b/i.test(cell.group),
  );
  const segments = new Set(named.map((cell) => cell.segment));
  if (named.length === 0) return [];
  return unknown
    .filter((cell) => segments.has(cell.segment))
    .map((cell) => ({ bidder: cell.own, at: cell.index, fields: { quantity: cell.index } }));
}

/** Headings such as "Capacity Score" and their questions; a total is none. */
function scoresOf(cells: readonly HeadingCell[], words: Words): Shape["scores"] {
  return cells.flatMap((cell) => {
    const question = /^(.+?)\s*[-–:]?\s+(?:score|marks?)$/i.exec(cell.own)?.[1];
    if (question === undefined || cell.heading !== undefined || words.isTotal(question)) return [];
    return [{ question, index: cell.index }];
  });
}

interface Counts {
  readonly groups: number;
  readonly years: number;
  readonly scores: number;
  readonly evaluators: number;
}

function kindOf(has: (heading: Heading) => boolean, counts: Counts): Shape["kind"] | undefined {
  const isMeasured = has("measure") || has("title");
  const isQuantified = has("quantity") || counts.years > 0;
  if (isMeasured && counts.groups > 0) return "matrix";
  if (isMeasured && isQuantified) return has("bidder") ? "register" : "calculator";
  const isMarked = has("consensusMark") || counts.evaluators > 0 || (has("score") && has("question"));
  if (isMarked && (has("bidder") || has("question"))) return "marks";
  if (has("bidder") && counts.scores > 1) return "scores";
  if (has("bidder") && (has("price") || has("withdrawn"))) return "bids";
  if (has("weighting") && (has("question") || has("criterion")) && !has("quantity")) return "weightings";
  return has("lot") && counts.years === 0 && has("title") ? "lots" : undefined;
}

/** What a line of headings promises; undefined where it is no heading line that we know. */
export function shapeOf(
  cells: readonly HeadingCell[],
  words: Words,
  bidders: ReadonlySet<string>,
): Shape | undefined {
  const { picked, ambiguous, spare, disputed } = pick(cells);
  const years = cells.flatMap((cell) =>
    cell.year === undefined ? [] : [{ label: cell.year, index: cell.index }],
  );
  const evaluators = evaluatorsOf(cells);
  const scores = scoresOf(cells, words);
  const score = cells.find((cell) => cell.heading === "score")?.index;
  const groups = picked.has("bidder") ? [] : groupsOf(cells, bidders);
  const own = (picked.get("quantity") ?? (years.length > 0 ? totalOf(cells) : undefined))?.index;
  const isGrouped = own === undefined || groups.some((group) => group.fields.quantity === own);
  const has = (heading: Heading): boolean =>
    heading === "score" ? score !== undefined : picked.has(heading);
  const kind = kindOf(has, {
    groups: isGrouped ? groups.length : 0,
    years: years.length,
    scores: scores.length,
    evaluators: evaluators.length,
  });
  if (!kind) return undefined;
  const grouped = new Set(kind === "matrix" ? groups.flatMap((group) => Object.values(group.fields)) : []);
  const fields: Fields = {};
  for (const [heading, cell] of picked)
    if (isField(heading) && !grouped.has(cell.index) && !disputed.has(heading)) fields[heading] = cell.index;
  if (own !== undefined && kind !== "matrix" && !disputed.has("quantity")) fields.quantity ??= own;
  const second = spare.find((cell) => cell.heading === "measure");
  if (second && fields.title === undefined) fields.title = second.index;
  const evaluator = picked.get("evaluator")?.index;
  if (score !== undefined && evaluator === undefined) fields.consensusMark ??= score;
  return {
    kind,
    fields,
    years,
    evaluator,
    ambiguous: kind === "matrix" ? ambiguous.filter(({ second }) => !grouped.has(second.index)) : ambiguous,
    evaluators:
      evaluator !== undefined && score !== undefined && evaluators.every(({ mark }) => mark === undefined)
        ? [{ name: "", mark: score, reason: evaluators[0]?.reason }]
        : evaluators,
    groups: kind === "matrix" ? groups : [],
    weighting: picked.get("weighting")?.index,
    criterion: picked.get("criterion")?.index,
    scores: kind === "scores" ? scores : [],
    isOfQuestions: /question/i.test(picked.get("question")?.own ?? ""),
    percentHeading: /%|per ?cent/i.test(picked.get("attribution")?.own ?? ""),
    recognised:
      cells.filter((cell) => cell.heading !== undefined || cell.year !== undefined).length +
      (kind === "matrix" ? groups.length : 0),
  };
}
