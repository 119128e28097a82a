import { placeName } from "../core/location";
import { paragraphPlace } from "../core/paragraph-place";
import type { Paragraphs } from "../core/snapshot";
import { readContract } from "../reading/read-contract";
import type { Rulesets } from "../rulesets";

/** What of ours still stands in a document that was cleared, each with its place: clauses by tag, bookmark or words, and other blocks of ours. */
export async function leftOver(document: Paragraphs, releases: Rulesets): Promise<readonly string[]> {
  const newest = releases.newest();
  const ruleset = newest && (await releases.load(newest.set, newest.version));
  const found = ruleset ? readContract(document, ruleset).found : [];
  const clauses = found.map(({ clause, at, by }) => {
    const heading = ruleset?.clauses.find((one) => one.id === clause)?.heading ?? clause;
    const known = by === "fingerprint" ? "words" : by;
    return `${clause} “${heading}” at ${placeName(at)}, known by its ${known}.`;
  });
  const inClauses = new Set(found.flatMap(({ paragraphs }) => paragraphs));
  const named = new Set<string>();
  const others = document.paragraphs.flatMap((paragraph) => {
    if (inClauses.has(paragraph.index)) return [];
    const { tag, ourTags = [], bookmarks = [] } = paragraph;
    const names = [...new Set([...ourTags, tag, ...bookmarks])].filter(
      (name) => /^cw[:_]/.test(name) && !named.has(name),
    );
    for (const name of names) named.add(name);
    return names.map((name) => `the block "${name}" at ${placeName(paragraphPlace(document, paragraph))}.`);
  });
  return [...clauses, ...others, ...filledLines(document, inClauses)];
}

/** How a line of ours names the measure of a commitment that it writes into a blank of the contract. */
const FILLED = /\([A-Z]+-M-\d{3}\):/;

/** Lines that filled a blank of the contract and have lost the sign of that, as LibreOffice loses it. */
function filledLines(document: Paragraphs, inClauses: ReadonlySet<number>): readonly string[] {
  const lines = document.paragraphs.filter(
    ({ index, text, inTable }) => !inTable && !inClauses.has(index) && FILLED.test(text),
  );
  const [first] = lines;
  if (!first) return [];
  const count = lines.length === 1 ? "one line" : `${String(lines.length)} lines`;
  return [
    `${count} of commitments in a blank of the contract, at ${placeName(paragraphPlace(document, first))}. Put the blank back by hand.`,
  ];
}
