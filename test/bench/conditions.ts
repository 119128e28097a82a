import type { LineFacts } from "../../src/core/conditions";
import type { Condition } from "../../src/core/ruleset";

type Comparison = Extract<Condition, { fact: string }>;

const is = (fact: string, operator: Comparison["operator"], value: Comparison["value"]): Condition => ({
  fact,
  operator,
  value,
});

/** One rule twice: as data, and as somebody would write it by hand. */
export interface TwinRule {
  readonly condition: Condition;
  readonly byHand: (line: LineFacts) => boolean;
}

const more = (value: LineFacts[string], than: number): boolean => typeof value === "number" && value > than;
const less = (value: LineFacts[string], than: number): boolean => typeof value === "number" && value < than;

/** Three shapes with ten figures each: numbers in all and any, text in lists, not, and two facts compared. */
const shapes: readonly ((figure: number) => TwinRule)[] = [
  (figure) => ({
    condition: {
      all: [
        is("theme", "equal", "fairer"),
        is("quantity", "greaterThan", figure * 10),
        { not: is("hasMethod", "equal", true) },
      ],
    },
    byHand: (line) =>
      line["theme"] === "fairer" && more(line["quantity"], figure * 10) && line["hasMethod"] !== true,
  }),
  (figure) => ({
    condition: {
      any: [
        { all: [is("unitKind", "in", ["people", "weeks", "hours"]), is("quantity", "lessThan", figure)] },
        is("dueMonths", "greaterThan", figure * 4),
      ],
    },
    byHand: (line) =>
      ((line["unitKind"] === "people" || line["unitKind"] === "weeks" || line["unitKind"] === "hours") &&
        less(line["quantity"], figure)) ||
      more(line["dueMonths"], figure * 4),
  }),
  (figure) => ({
    condition: {
      all: [
        is("horizon", "equal", "day-one"),
        is("measure", "notIn", ["LCR-M-001", "LCR-M-002"]),
        {
          any: [
            is("printedValue", "greaterThan", { fact: "value" }),
            is("attribution", "lessThan", figure / 10),
          ],
        },
      ],
    },
    byHand: (line) => {
      const value = line["value"];
      return (
        line["horizon"] === "day-one" &&
        line["measure"] !== "LCR-M-001" &&
        line["measure"] !== "LCR-M-002" &&
        ((typeof value === "number" && more(line["printedValue"], value)) ||
          less(line["attribution"], figure / 10))
      );
    },
  }),
];

/** Thirty rules over the facts of a line. */
export const TWIN_RULES: readonly TwinRule[] = shapes.flatMap((shape) =>
  Array.from({ length: 10 }, (_, figure) => shape(figure + 1)),
);
