import type { ContractCommitment } from "../../core/contract";
import type { Ruleset } from "../../core/ruleset";
import type { Paragraphs } from "../../core/snapshot";
import { indexMeasures } from "../match-measure";
import { textKey } from "../text-key";
import type { Words } from "../words";
import { lineCommitments } from "./commitment-lines";
import type { UncountedCommitment } from "./commitment-parts";
import { sentenceCommitments } from "./commitment-sentences";
import { tableCommitments } from "./commitment-tables";
import type { Outline } from "./outline";
import type { Sentence } from "./sentences";
import type { DocumentTable } from "./tables";

/** Gives each commitment its order among those under the same measure, or with the same label where no measure fits. */
function counted(commitments: readonly UncountedCommitment[]): readonly ContractCommitment[] {
  const seen = new Map<string, number>();
  return commitments
    .toSorted((a, b) => a.at.index - b.at.index)
    .map((one) => {
      const key = one.measure ?? textKey(one.label);
      const ordinal = (seen.get(key) ?? 0) + 1;
      seen.set(key, ordinal);
      return { ...one, ordinal };
    });
}

/** The commitments that the contract itself states, in tables, in lines of a filled blank and in sentences. */
export function readCommitments(
  document: Paragraphs,
  outline: Outline,
  tables: readonly DocumentTable[],
  sentences: readonly Sentence[],
  ruleset: Ruleset,
  words: Words,
): readonly ContractCommitment[] {
  const index = indexMeasures(ruleset);
  return counted([
    ...tableCommitments(document, outline, tables, words, index),
    ...lineCommitments(document, outline, index),
    ...sentenceCommitments(sentences, { document, words, index, places: ruleset.localArea }),
  ]);
}
