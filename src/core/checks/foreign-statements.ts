import type { Contract } from "../contract";
import { sectionsOf, type Section } from "../contract-sections";
import type { Paragraph } from "../snapshot";
import { statementsOf, type Statement } from "../statements";

/** A statement of a contract that is not ours, with its paragraph and section. */
export interface ForeignStatement {
  readonly statement: Statement;
  readonly paragraph: Paragraph;
  readonly section: Section;
  /** Its own words, their lead-in, and the items that it leads in. */
  readonly context: string;
}

/** Every statement of a contract outside the clauses and blocks of ours, in its order. */
export function foreignStatements({ paragraphs, found }: Contract): readonly ForeignStatement[] {
  const ours = new Set(found.flatMap((clause) => clause.paragraphs));
  const foreign = paragraphs.filter(({ index, tag }) => !ours.has(index) && !tag.startsWith("cw:"));
  const sections = new Map(
    sectionsOf(paragraphs).map((section, order) => [paragraphs[order]?.index, section]),
  );
  const statements = statementsOf(foreign);
  return statements.flatMap((statement) => {
    const paragraph = foreign[statement.paragraph];
    const section = sections.get(paragraph?.index);
    if (!paragraph || !section) return [];
    const items = isLead(statement.text)
      ? statements
          .filter(({ leadParagraph }) => leadParagraph === statement.paragraph)
          .map(({ text }) => text)
      : [];
    return [{ statement, paragraph, section, context: [statement.lead, statement.text, ...items].join(" ") }];
  });
}

const isLead = (text: string): boolean => /(?::|[-–—])\s*$/.test(text);
