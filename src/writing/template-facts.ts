import type { SheetCell, SheetValidation, WriteSheet } from "../core/change";
import type { FactName, Facts } from "../core/facts";
import type { Ruleset } from "../core/ruleset";
import { text } from "./cells";
import { editionName } from "./edition-text";
import { openSheet } from "./sheet-opening";
import { SheetDraft } from "./sheet-draft";
import { factLabel } from "./template-words";

type Asked = "text" | "money" | "number" | "date" | "edition" | { readonly of: readonly string[] };

interface Question {
  readonly fact: FactName;
  readonly asked: Asked;
  readonly help: string;
}

const QUESTIONS: readonly Question[] = [
  { fact: "title", asked: "text", help: "The title of the procurement or grant, as published." },
  { fact: "authority", asked: "text", help: "The contracting authority or funder." },
  { fact: "reference", asked: "text", help: "The reference of the notice or the grant." },
  {
    fact: "edition",
    asked: "edition",
    help: "The rules set and version that govern. Bids are scored under this one.",
  },
  {
    fact: "kind",
    asked: { of: ["contract", "funding agreement"] },
    help: "A contract or a funding agreement.",
  },
  {
    fact: "category",
    help: "What is bought. Some rules hold for some categories only.",
    asked: {
      of: [
        "goods",
        "services",
        "works",
        "light touch",
        "concession",
        "retrofit",
        "facilities",
        "transport",
        "adult education",
      ],
    },
  },
  { fact: "value", asked: "money", help: "The whole value in pounds, over the whole term." },
  {
    fact: "vat",
    asked: { of: ["included", "excluded", "unstated"] },
    help: "Whether the value includes VAT.",
  },
  {
    fact: "commencement",
    asked: "date",
    help: "The date on which the procurement commenced. It decides which thresholds hold.",
  },
  { fact: "start", asked: "date", help: "The first day of the contract." },
  { fact: "end", asked: "date", help: "The last day of the contract." },
  {
    fact: "jurisdiction",
    asked: { of: ["england", "scotland", "wales", "northern ireland"] },
    help: "Whose procurement law governs.",
  },
  { fact: "places", asked: "text", help: "Where it is delivered, places separated by commas." },
  {
    fact: "weighting",
    asked: "number",
    help: "The weight of social value among all award criteria, in percent: 10 for 10%.",
  },
];

/** Days since 30 December 1899, as a cell holds a date. */
const serialOf = (iso: string): number => new Date(iso).getTime() / 86_400_000 + 25_569;

function inputCell(question: Question, facts: Facts, ruleset: Ruleset): SheetCell {
  const given = facts[question.fact];
  switch (question.asked) {
    case "edition":
      return text(editionName(ruleset), "locked-text");
    case "date":
      return typeof given === "string"
        ? { value: serialOf(given), style: "input-date" }
        : { style: "input-date" };
    case "money":
      return typeof given === "number" ? { value: given, style: "input-money" } : { style: "input-money" };
    case "number":
      return typeof given === "number" ? { value: given, style: "input-number" } : { style: "input-number" };
    case "text":
      if (question.fact === "places") return text((facts.places ?? []).join(", "), "input-text");
      return typeof given === "string" ? text(given, "input-text") : { style: "input-text" };
    default:
      return typeof given === "string"
        ? text(given.replace(/-/g, " "), "input-text")
        : { style: "input-text" };
  }
}

function ruleOf(asked: Asked): SheetValidation["rule"] | undefined {
  if (typeof asked === "object") return { is: "choice", of: asked.of };
  if (asked === "date") return { is: "date", from: "2013-01-31" };
  if (asked === "money") return { is: "decimal", minimum: 0 };
  return asked === "number" ? { is: "decimal", minimum: 0, maximum: 100 } : undefined;
}

/** The facts of the procurement: a label and a cell for each; what is asked stands in the cell's own help. */
export function planFactsSheet(ruleset: Ruleset, facts: Facts): WriteSheet {
  const draft = new SheetDraft([36, 60]);
  openSheet(draft, "Facts", ruleset);
  draft.say(
    "What is left blank stays unknown: rules that need it are then neither met nor broken. A cell with a list or a limit says what it asks for when it is chosen.",
    "note",
  );
  draft.gap();
  const validations = QUESTIONS.flatMap((question): readonly SheetValidation[] => {
    const title = factLabel(ruleset, question.fact);
    const row = draft.row(text(title), inputCell(question, facts, ruleset));
    const rule = ruleOf(question.asked);
    return rule === undefined
      ? []
      : [{ top: row, bottom: row, left: 1, right: 1, rule, title, help: question.help }];
  });
  return draft.sheet("Facts", { freezeRows: 0, validations });
}
