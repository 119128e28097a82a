import type { MarkParagraph } from "../core/document-change";
import type { Finding } from "../core/finding";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { markText } from "./marks";

/**
 * One mark for every paragraph with findings; a finding about the whole file has no paragraph. `notes` say, by clause, what else a
 * person should know about its finding.
 */
export function documentMarks(
  document: Paragraphs,
  findings: readonly Finding[],
  ruleset: Ruleset,
  notes: ReadonlyMap<string, string>,
): readonly MarkParagraph[] {
  const places = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.at.kind !== "paragraph") continue;
    places.set(finding.at.index, [...(places.get(finding.at.index) ?? []), finding]);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, found]): readonly MarkParagraph[] => {
      const paragraph = document.paragraphs[index];
      if (!paragraph) return [];
      const said = found.flatMap(({ subject }) => notes.get(subject.clause ?? "") ?? []);
      const text = [markText(found, ruleset), ...said].join("\n\n");
      return [{ kind: "mark", index, expect: paragraph.text, text }];
    });
}
