import type { DocumentChange, RemoveBlock } from "../../core/document-change";
import type { Refusal } from "../../core/refusal";
import type { Paragraphs } from "../../core/snapshot";
import { documentReport, insertReport, isReported, reportTags } from "../../writing/document-report";
import type { ContractResult } from "./assess-contract";

/** How a report gets into a document and out of it. */
export interface ReportPaths {
  readonly read: () => Promise<Paragraphs>;
  readonly apply: (changes: readonly DocumentChange[]) => Promise<readonly Refusal[]>;
}

/** Takes out the report that stands in a document. */
export async function removeReport({ read, apply }: ReportPaths): Promise<readonly Refusal[]> {
  const tags = reportTags(await read());
  return tags.length === 0 ? [] : apply(tags.map((tag): RemoveBlock => ({ kind: "remove-block", tag })));
}

/** Brings the report in a document up to date: one that says the same already stays; another gives way first, since it moves the places behind it. */
export async function writeReport(result: ContractResult, paths: ReportPaths): Promise<readonly Refusal[]> {
  const { contract, ruleset, governed, review } = result;
  const parts = documentReport({ contract, ruleset, governed, review });
  if (isReported(await paths.read(), parts)) return [];
  const refused = await removeReport(paths);
  if (refused.length > 0) return refused;
  return paths.apply([insertReport(await paths.read(), ruleset, parts)]);
}
