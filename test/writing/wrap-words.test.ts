import fc from "fast-check";
import { wrapWords } from "../../src/writing/wrap-words";

test.each([
  ["short text is one line", "one two", 20, ["one two"]],
  ["a line breaks between words", "one two three", 8, ["one two", "three"]],
  ["a word longer than a line keeps its own", "a verylongword b", 5, ["a", "verylongword", "b"]],
  ["a line break in the text stays", "one\ntwo", 20, ["one", "two"]],
  ["nothing is one empty line", "", 20, [""]],
])("%s", (_, text, measure, lines) => {
  expect(wrapWords(text, measure)).toEqual(lines);
});

test("no word is lost and no line of several words is too long", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z£,.]{1,12}$/), { maxLength: 40 }),
      fc.integer({ min: 1, max: 60 }),
      (words, measure) => {
        const lines = wrapWords(words.join(" "), measure);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(line.includes(" ") ? line.length <= measure : true).toBe(true);
      },
    ),
  );
});
