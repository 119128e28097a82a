import type { Contract } from "../contract";
import type { Judgement } from "../finding";
import { paragraphPlace } from "../paragraph-place";
import { cutText } from "../printed-difference";
import type { Check, ClauseRule, TestOf } from "../ruleset";
import { subjectOf, weakDutiesIn } from "../weak-duty";
import type { CheckContext, CheckResult } from "./context";
import { foreignStatements, type ForeignStatement } from "./foreign-statements";
import { plain } from "./plain";
import { unknownFor } from "./unknown-for";
import { weakGrammar } from "./weak-grammar";

const NOT_APPLICABLE: CheckResult = { judgements: [], met: 0, notApplicable: 1 };
const MOST = 240;

/**
 * Foreign wording about social value that leaves the obliged party's duty open. It belongs to the clause whose job it may do; what belongs to no
 * clause of the rules set counts as long term. A clause that stands in the contract in our words, or that is not required, asks for nothing here.
 */
export function runWeakDuty(check: Check, test: TestOf<"weak-duty">, context: CheckContext): CheckResult {
  const { document, governed, ruleset } = context;
  const grammar = document && weakGrammar(test.with.words, ruleset, document);
  if (!document?.isContract || !grammar) return NOT_APPLICABLE;
  const found = new Set(document.found.map(({ clause }) => clause));
  const isRequired = ({ id }: ClauseRule): boolean => governed.outcomes.get(id)?.is !== "not-met";
  if (!ruleset.clauses.some(isRequired)) return NOT_APPLICABLE;
  const judgements: Judgement[] = [];
  const missing = new Set<string>();
  let [met, unknown] = [0, 0];
  let before: ReturnType<typeof subjectOf>;
  for (const foreign of foreignStatements(document)) {
    const { statement, paragraph, section, context: words } = foreign;
    const duties = section.isRecital ? [] : weakDutiesIn(statement, grammar, before);
    before = subjectOf(statement, grammar);
    const isAbout =
      isCovering(document, foreign) ||
      grammar.weak.about.test(words) ||
      grammar.weak.about.test(section.heading);
    if (!isAbout) continue;
    const owner = ownerOf(foreign, document, ruleset.clauses, isRequired);
    if ((owner?.horizon ?? "long-term") !== test.with.horizon) continue;
    if (owner && (found.has(owner.id) || !isRequired(owner))) continue;
    if (duties.length === 0) met++;
    const outcome = owner && governed.outcomes.get(owner.id);
    for (const { sentence, words: weak, why } of duties) {
      if (outcome?.is === "unknown") {
        outcome.missing.forEach((name) => missing.add(name));
        unknown++;
        continue;
      }
      judgements.push({
        rule: check.id,
        subject: { ...(owner && { clause: owner.id }), part: weak.toLowerCase() },
        outcome: "not-met",
        values: {
          words: weak,
          sentence: cutText(sentence, MOST),
          clause: owner?.id ?? "",
          heading: owner?.heading ?? "",
        },
        at: paragraphPlace(document, paragraph),
        variant: owner ? why : "unowned",
      });
    }
  }
  const waiting = unknown > 0 ? [unknownFor(check, context, [...missing], unknown)] : [];
  return { judgements: [...judgements, ...waiting], met, notApplicable: 0 };
}

/** Whether reading took the paragraph, or the one that leads it in, for wording that may do a clause's job. */
const isCovering = ({ possible }: Contract, foreign: ForeignStatement): boolean =>
  possible.some((cover) => coveredBy(cover).has(foreign.paragraph.index));

const coveredBy = ({ at, duties }: Contract["possible"][number]): ReadonlySet<number> =>
  new Set([at.index, ...duties.map((duty) => duty.at.index)]);

/** The clause whose job a statement may do: a required one before others, one for which reading took its paragraph before one whose signs it bears. */
function ownerOf(
  { paragraph, context, section }: ForeignStatement,
  { possible }: Contract,
  clauses: readonly ClauseRule[],
  isRequired: (clause: ClauseRule) => boolean,
): ClauseRule | undefined {
  const text = ` ${plain(context)} `;
  const heading = ` ${plain(section.heading)} `;
  const ranked = clauses.flatMap((clause) => {
    const isCover = possible.some(
      (cover) => cover.clause === clause.id && coveredBy(cover).has(paragraph.index),
    );
    const signs = [...clause.signs, ...clause.duties.flatMap((duty) => duty.signs)].map(
      (sign) => ` ${plain(sign)} `,
    );
    const weight = signs
      .map((sign) => (text.includes(sign) ? 2 * sign.length : heading.includes(sign) ? sign.length : 0))
      .reduce((sum, one) => sum + one, 0);
    const rank = (isRequired(clause) ? 2 : 0) + (isCover ? 1 : 0);
    return isCover || weight > 0 ? [{ clause, rank, weight }] : [];
  });
  return ranked.toSorted((a, b) => b.rank - a.rank || b.weight - a.weight)[0]?.clause;
}
