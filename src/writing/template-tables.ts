import type { SheetCell, WriteSheet } from "../core/change";
import type { Facts } from "../core/facts";
import { addressOf } from "../core/location";
import type { Ruleset } from "../core/ruleset";
import { formula, headings, number, text } from "./cells";
import { openSheet } from "./sheet-opening";
import { SheetDraft } from "./sheet-draft";
import { headingRow, lotColumns, validationsOf, type TemplateColumn } from "./template-columns";
import { headerOf } from "./template-words";

const BIDS: readonly TemplateColumn[] = [
  { field: "bidder", width: 34, input: "input-text" },
  {
    field: "price",
    width: 18,
    input: "input-money",
    asks: { is: "decimal", minimum: 0 },
    help: "The price for the lot in pounds.",
  },
  {
    field: "withdrawn",
    width: 14,
    input: "input-text",
    asks: "yes-no",
    help: "A withdrawn bid keeps its place and takes no part.",
  },
];

/** The bids of a tender: lot, bidder, price, withdrawn or not. */
export function planBids(ruleset: Ruleset, facts: Facts): WriteSheet {
  const columns = [...lotColumns(facts), ...BIDS];
  const draft = new SheetDraft(columns.map(({ width }) => width));
  openSheet(draft, "Bids", ruleset);
  const header = draft.row(...headingRow(columns, ruleset));
  for (let count = 0; count < 60; count++)
    draft.row(...columns.map(({ input }): SheetCell => (input ? { style: input } : {})));
  return draft.sheet("Bids", {
    freezeRows: header + 1,
    validations: validationsOf(columns, ruleset, header + 1, draft.next - 1),
  });
}

/** Evaluators that the sheet of marks has columns for. */
const EVALUATORS = [1, 2, 3] as const;

const MARKED: readonly TemplateColumn[] = [
  { field: "bidder", width: 20 },
  { field: "question", width: 20 },
];

/** The marks on the qualitative questions: each evaluator's own with its reason, then the panel's. */
export function planMarksSheet(ruleset: Ruleset, facts: Facts): WriteSheet {
  const { scale } = ruleset.scoring;
  const named = [...lotColumns(facts), ...MARKED].map(({ field }) => headerOf(ruleset, field));
  const titles = [
    ...named,
    ...EVALUATORS.flatMap((evaluator) => [
      `Evaluator ${String(evaluator)} mark`,
      `Evaluator ${String(evaluator)} reason`,
    ]),
    headerOf(ruleset, "consensusMark"),
    headerOf(ruleset, "consensusReason"),
  ];
  const isMark = (index: number): boolean => index >= named.length && (index - named.length) % 2 === 0;
  const draft = new SheetDraft(
    titles.map((_, index) => (index < named.length ? 20 : isMark(index) ? 12 : 34)),
  );
  openSheet(draft, "Marks", ruleset);
  draft.say(
    "Each evaluator marks alone and gives a reason; then the panel agrees one mark and gives its reason. Only the consensus mark scores.",
    "note",
  );
  for (const one of scale.descriptors)
    draft.say(`${String(one.mark)} – ${one.title}: ${one.description}`, "note");
  const header = draft.row(...headings(...titles));
  for (let count = 0; count < 120; count++)
    draft.row(
      ...titles.map((_, index): SheetCell => ({ style: isMark(index) ? "input-number" : "input-text" })),
    );
  const help = `From ${String(scale.minimum)} to ${String(scale.maximum)}, in steps of ${String(scale.step)}.`;
  return draft.sheet("Marks", {
    freezeRows: header + 1,
    validations: titles.flatMap((title, index) =>
      isMark(index)
        ? [
            {
              top: header + 1,
              bottom: draft.next - 1,
              left: index,
              right: index,
              rule: { is: "decimal" as const, minimum: scale.minimum, maximum: scale.maximum },
              title,
              help,
            },
          ]
        : [],
    ),
    landscape: true,
  });
}

/** The award criteria and their weights, which add up to 100. */
export function planWeightings(ruleset: Ruleset, facts: Facts): WriteSheet {
  const draft = new SheetDraft([44, 14]);
  openSheet(draft, "Weightings", ruleset);
  draft.say(
    `The weights add up to 100. Social value weighs at least ${String(ruleset.scoring.weighting.minimum)}% under this edition.`,
    "note",
  );
  const header = draft.row(...headings("Award criterion", "Weighting"));
  const social = draft.row(
    text(ruleset.vocabulary.socialValue[0] ?? "Social value", "locked-text"),
    number(facts.weighting, "input-number"),
  );
  for (let count = 0; count < 6; count++) draft.row({ style: "input-text" }, { style: "input-number" });
  const last = draft.next - 1;
  const sum = `IF(COUNT(${addressOf(social, 1)}:${addressOf(last, 1)})=0,"",SUM(${addressOf(social, 1)}:${addressOf(last, 1)}))`;
  draft.row(
    text(ruleset.vocabulary.totals[0] ?? "Total", "total-text"),
    formula(sum, facts.weighting, "total-points"),
  );
  return draft.sheet("Weightings", {
    freezeRows: header + 1,
    validations: [
      {
        top: social,
        bottom: last,
        left: 1,
        right: 1,
        rule: { is: "decimal", minimum: 0, maximum: 100 },
        title: "Weighting",
        help: "In percent of all award criteria: 10 for 10%.",
      },
    ],
  });
}
