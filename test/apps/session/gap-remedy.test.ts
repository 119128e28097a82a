import type { ContractResult } from "../../../src/apps/session/assess-contract";
import { gapRemedy } from "../../../src/apps/session/gap-remedy";
import { sampleContract } from "../../ui/sample-contract";

const resultOf = async (file: string): Promise<ContractResult> => {
  const { result } = (await sampleContract(file)).store.get();
  if (!result) throw new Error(`${file} was not read.`);
  return result;
};

/** The remedy of every gap, by its key. */
const remediesOf = (result: ContractResult) =>
  new Map(result.review.findings.map((finding) => [finding.key, gapRemedy(finding, result)]));

test("a clause that is missing is inserted; a fact for want of which nothing can be told is stated", async () => {
  const remedies = remediesOf(await resultOf("samples/contract.docx"));
  expect(remedies.get("LCR-K-072|clause=LCR-C-002")).toEqual({ is: "insert", clause: "LCR-C-002" });
  expect(remedies.get("LCR-K-072|part=category")).toEqual({ is: "state", fact: "category" });
  expect([...remedies.values()].filter((remedy) => remedy === undefined)).toEqual([]);
});

test("where no edition governs, the date of the procurement is what is wanting", async () => {
  const remedies = remediesOf(await resultOf("samples/retrofit-contract.docx"));
  expect([...remedies]).toEqual([["edition", { is: "state", fact: "commencement" }]]);
});

test("where the edition that the contract names is not at hand, its name is what is wanting", async () => {
  const result = await resultOf("samples/retrofit-contract.docx");
  const named = { ...result, contract: { ...result.contract, facts: { edition: "lcr 9.9.9" } } };
  expect(remediesOf(named).get("edition")).toEqual({ is: "state", fact: "edition" });
});

test("a gap that is closed in the document's own words has no remedy elsewhere in the pane", async () => {
  const result = await resultOf("samples/contract.docx");
  const [gap] = result.review.findings;
  const words = result.ruleset.checks.find(({ test: { kind } }) => kind === "weak-duty");
  if (!gap || !words) throw new Error("The sample has no gap, or the edition no check on weak words.");
  expect(gapRemedy({ ...gap, rule: words.id }, result)).toBeUndefined();
});
