import { readFileSync } from "node:fs";
import path from "node:path";
import type { Paragraphs } from "../../src/core/snapshot";
import { documentOf, type TestParagraph } from "../paragraphs-builder";

/** A contract from a text file: a line is a paragraph, "# " opens a heading, "| label | answer" is a row of a table, and a number ends in a tab. */
export function partyContract(name: string): Paragraphs {
  const file = path.resolve("test/reading/party-contracts", `${name}.txt`);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  let row = -1;
  const paragraphs = lines.flatMap((line): readonly TestParagraph[] => {
    if (line.startsWith("| ")) {
      row += 1;
      return line
        .slice(2)
        .split(" | ")
        .map((text, column) => ({ text, inTable: true, cell: { table: 0, row, column } }));
    }
    const numbered = /^(# )?(?:(\(?[\d.]+\)?)[\t ])?(.*)$/.exec(line);
    const [, heading, number, text = ""] = numbered ?? [];
    return [
      {
        text,
        ...(number !== undefined && { number, numbering: "typed" as const }),
        ...(heading !== undefined && { level: 0 }),
      },
    ];
  });
  return documentOf(paragraphs, `${name}.docx`);
}
