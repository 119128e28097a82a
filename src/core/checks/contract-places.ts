import type { Contract } from "../contract";
import type { ParagraphLocation } from "../location";
import { paragraphPlace } from "../paragraph-place";

/** Where clauses of ours go in, and why there. */
export const insertionPlace = (contract: Contract): ParagraphLocation => ({
  kind: "paragraph",
  file: contract.file,
  index: contract.insertAfter,
  label: contract.insertBecause,
});

/** A paragraph by its index; where clauses go in, if there is no such paragraph. */
export function placeAt(contract: Contract, index: number): ParagraphLocation {
  const paragraph = contract.paragraphs[index];
  return paragraph ? paragraphPlace(contract, paragraph) : insertionPlace(contract);
}

/** Where a commitment that the contract lacks belongs: our table of commitments, else a blank that waits for them, else beside the last one, else where clauses go in. */
export function commitmentsPlace(contract: Contract): ParagraphLocation {
  const table = contract.paragraphs.find(({ tag, ourTags = [] }) =>
    [tag, ...ourTags].some((one) => one.startsWith("cw:commitments")),
  );
  if (table) return paragraphPlace(contract, table);
  const blank = contract.blanks.find(({ waitsFor }) => waitsFor === "commitments");
  return blank?.at ?? contract.commitments.at(-1)?.at ?? insertionPlace(contract);
}
