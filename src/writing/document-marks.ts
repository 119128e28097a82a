import type { MarkParagraph } from "../core/document-change";
import type { Finding } from "../core/finding";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { markText } from "./marks";

/** What is said at a document's paragraphs besides its findings. */
export interface MarkNotes {
  /** What a clause of ours says of itself, by the index of its heading. */
  readonly own: ReadonlyMap<number, string>;
  /** What else a person should know about a clause's finding, by the clause's id. */
  readonly byClause: ReadonlyMap<string, string>;
}

/** A mark without its opening line, to stand below another. */
const withoutOpening = (mark: string): string => mark.slice(mark.indexOf("\n\n") + 2);

/** One mark for every paragraph that has findings or words of ours about itself; a finding about the whole file has no paragraph. */
export function documentMarks(
  document: Paragraphs,
  findings: readonly Finding[],
  ruleset: Ruleset,
  { own, byClause }: MarkNotes,
): readonly MarkParagraph[] {
  const places = new Map<number, Finding[]>([...own.keys()].map((index) => [index, []]));
  for (const finding of findings) {
    if (finding.at.kind !== "paragraph") continue;
    places.set(finding.at.index, [...(places.get(finding.at.index) ?? []), finding]);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, found]): readonly MarkParagraph[] => {
      const paragraph = document.paragraphs[index];
      if (!paragraph) return [];
      const said = [...new Set(found.flatMap(({ subject }) => byClause.get(subject.clause ?? "") ?? []))];
      const opening = own.get(index);
      const marked = found.length > 0 ? markText(found, ruleset) : undefined;
      const listed = marked !== undefined && opening !== undefined ? withoutOpening(marked) : marked;
      const text = [opening, listed, ...said].filter((part) => part !== undefined).join("\n\n");
      return [{ kind: "mark", index, expect: paragraph.text, text }];
    });
}
