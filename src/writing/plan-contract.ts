import type { DocumentChange } from "../core/document-change";
import type { Finding } from "../core/finding";
import { markChanges } from "./contract-marks";
import type { ContractPlanInput } from "./contract-plan-input";
import { planWords } from "./plan-words";

/**
 * The changes of a whole draft in one go: the words that go in, and the marks at the paragraphs that are there before. A host that can be
 * read again takes `planWords` first, and `planContractMarks` of the document that it then shows.
 */
export function planContract(input: ContractPlanInput): readonly DocumentChange[] {
  const { changes, clauses } = planWords(input);
  const inserted = clauses.map(({ id }) => id);
  // What is inserted carries its own mark; the finding that it was missing is then settled.
  const isOpen = ({ subject }: Finding): boolean => !inserted.includes(subject.clause ?? "");
  return [{ kind: "unmark" }, ...changes, ...markChanges(input, isOpen)];
}
