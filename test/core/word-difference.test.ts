import fc from "fast-check";
import { printedDifference } from "../../src/core/printed-difference";
import { wordDifference, type Piece } from "../../src/core/word-difference";

const without = (pieces: readonly Piece[], kind: Piece["kind"]): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join("");

const word = fc.constantFrom(
  "must",
  "deliver",
  "seek",
  "to",
  "every",
  "commitment",
  "£1.5m",
  "[ ]",
  ",",
  ".",
  " ",
  "10",
  "a",
);
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
  fc.string(),
);

test("the pieces give both texts, letter by letter", () => {
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      const pieces = wordDifference(earlier, later);
      expect(without(pieces, "new")).toBe(earlier);
      expect(without(pieces, "gone")).toBe(later);
    }),
  );
});

test("texts that are the same are one piece", () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(wordDifference(same, same)).toEqual(same === "" ? [] : [{ kind: "same", text: same }]);
    }),
  );
});

test("no two neighbours are of one kind", () => {
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      const pieces = wordDifference(earlier, later);
      pieces.slice(1).forEach((piece, index) => {
        expect(piece.kind).not.toBe(pieces[index]?.kind);
      });
    }),
  );
});

test.each([
  [
    "words put in",
    "The Supplier must deliver it.",
    "The Supplier must seek to deliver it.",
    "The Supplier must [added: seek to] deliver it.",
  ],
  [
    "a word exchanged",
    "It must deliver 10 jobs.",
    "It may deliver 10 jobs.",
    "It [deleted: must] [added: may] deliver 10 jobs.",
  ],
  [
    "a small word between two changes is taken in",
    "It must do it now.",
    "It may try it later.",
    "It [deleted: must do it now] [added: may try it later].",
  ],
  ["a blank in brackets is one word", "for [ ] years", "for 6 years", "for [deleted: [ ]] [added: 6] years"],
])("%s", (_, earlier, later, printed) => {
  expect(printedDifference(wordDifference(earlier, later))).toBe(printed);
});

test("long runs that did not change are cut around the change, and the whole to a length", () => {
  const long = Array.from({ length: 40 }, (_, index) => `word${String(index)}`).join(" ");
  expect(printedDifference(wordDifference(`${long} must end`, `${long} may end`))).toBe(
    "… word35 word36 word37 word38 word39 [deleted: must] [added: may] end",
  );
  expect(printedDifference(wordDifference("x", long), 60).length).toBeLessThanOrEqual(60);
});

test("a clause of 600 words that was rewritten takes no second", () => {
  const of = (name: string): string =>
    Array.from({ length: 600 }, (_, i) => `${name}${String(i % 97)}`).join(" ");
  const start = performance.now();
  wordDifference(of("a"), of("b"));
  expect(performance.now() - start).toBeLessThan(3000);
});
