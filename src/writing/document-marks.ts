import type { MarkParagraph } from "../core/change";
import type { Finding } from "../core/finding";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { markText } from "./marks";

/** One mark for every paragraph with findings. A finding about the whole file has no paragraph: it stands in the report alone. */
export function documentMarks(
  document: Paragraphs,
  findings: readonly Finding[],
  ruleset: Ruleset,
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
      return paragraph
        ? [{ kind: "mark", index, expect: paragraph.text, text: markText(found, ruleset) }]
        : [];
    });
}
