import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sourceRuleset } from "./source-ruleset";

/** An option such as --facts, or a command of the program. */
const PROGRAM =
  /(?:^|[\s(“"'`])--[a-z]|\bcommonweal (?:check|clear|draft|explain|offer|rules|score|template|waive)\b/;

test("no message of a check names a command or an option", () => {
  const told = sourceRuleset("lcr").checks.flatMap(({ message, variants = {} }) => [
    message.en,
    ...Object.values(variants).map(({ en }) => en),
  ]);
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter((text) => PROGRAM.test(text))).toEqual([]);
});

test.each(["core", "reading", "writing"])(
  "nothing that src/%s says into sheets and contracts names a command or an option",
  (room) => {
    const folder = path.join("src", room);
    const sentences = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        readFileSync(path.join(folder, file), "utf8")
          .split("\n")
          .filter((line) => !/^\s*(?:\/\*\*|\*|\/\/)/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((line) => PROGRAM.test(line))).toEqual([]);
  },
);

test.each(["State it with --facts.", "Insert it with commonweal draft.", "Ask for it (--insert LCR-C-001)."])(
  "%s would be found",
  (sentence) => {
    expect(PROGRAM.test(sentence)).toBe(true);
  },
);
