import { carryingDuties, type CarryingDuty } from "../carrying-duties";
import type { ParagraphLocation } from "../location";
import type { ClauseRule, Measure } from "../ruleset";
import type { CheckContext } from "./context";

/** What leads from a commitment to a way to put its failure right. */
export type Link = "duty" | "measure" | "evidence" | "reporting" | "remedy" | "escalation";

/** One commitment, of the contract or of the offer, as far as the chain goes. */
export interface Committed {
  readonly measure: Measure | undefined;
  readonly title: string;
  readonly hasEvidence: boolean;
  readonly hasRemedy: boolean;
  readonly at: ParagraphLocation;
}

/** A link, whether it is broken, and the clause of the rules that would mend it, where there is one. */
export interface LinkState {
  readonly link: Link;
  readonly isBroken: boolean;
  readonly mend?: ClauseRule;
}

/**
 * The links from one commitment over the clauses that are there. Without a duty there is nothing that the other links could hang on: it alone is
 * broken. A link over a clause that is not there is mended by that clause.
 */
export function brokenLinks(
  one: Committed,
  there: readonly ClauseRule[],
  { ruleset, offer }: CheckContext,
): readonly LinkState[] {
  const duties = carryingDuties(there, one.measure?.id);
  if (duties.length === 0) {
    // One clause that carries every commitment mends more than several that carry a few each.
    const mend = carryingDuties(ruleset.clauses, one.measure?.id).at(-1);
    return [{ link: "duty", isBroken: true, ...(mend && { mend: mend.clause }) }];
  }
  const lacks = (link: Link, texts: readonly string[]): LinkState => {
    const wanting = texts.map((text) =>
      referredTo(text, ruleset.clauses).find((clause) => !there.includes(clause)),
    );
    const mend = wanting.every((clause) => clause !== undefined) ? wanting[0] : undefined;
    return { link, isBroken: mend !== undefined, ...(mend && { mend }) };
  };
  const measured: readonly LinkState[] =
    // Where the contract is held against an offer, that says which words fit no measure.
    offer && !one.measure ? [] : [{ link: "measure", isBroken: !one.measure }];
  const hasEvidence =
    one.hasEvidence || (one.measure?.evidence.length ?? 0) > 0 || duties.some(({ duty }) => duty.measures);
  return [
    { link: "duty", isBroken: false },
    ...measured,
    { link: "evidence", isBroken: !hasEvidence },
    lacks(
      "reporting",
      duties.map(({ duty }) => duty.reporting),
    ),
    ...(one.hasRemedy
      ? []
      : [
          lacks(
            "remedy",
            duties.map(({ duty }) => duty.remedy),
          ),
        ]),
    ...escalation(duties, there, ruleset.clauses),
  ];
}

/** The clauses whose heading a text names in quotation marks. */
const referredTo = (text: string, clauses: readonly ClauseRule[]): readonly ClauseRule[] =>
  [...text.matchAll(/“([^”]+)”/g)].flatMap(
    ([, heading]) => clauses.find((clause) => clause.heading === heading) ?? [],
  );

/** One of the duties leads to a clause that is there, under which failure is put right or ends the contract. */
function escalation(
  duties: readonly CarryingDuty[],
  there: readonly ClauseRule[],
  clauses: readonly ClauseRule[],
): readonly LinkState[] {
  const wanted = duties.flatMap(({ duty }) => clauses.find(({ id }) => id === duty.escalates) ?? []);
  const [mend] = wanted;
  if (!mend) return [];
  const isBroken = wanted.every((clause) => !there.includes(clause));
  return [{ link: "escalation", isBroken, ...(isBroken && { mend }) }];
}
