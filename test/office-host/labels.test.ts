import { readFileSync } from "node:fs";
import ts from "typescript";
import { emulatedMembers } from "./core/emulated-members";
import { loadSchema } from "./core/load-schema";
import { EXCEL_PAGES } from "./excel/documented";
import { EXCEL_KINDS } from "./excel/kinds";
import { WORD_PAGES } from "./word/documented";
import { WORD_KINDS } from "./word/kinds";

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Members that Microsoft's reference describes in words, as "word.range isEmpty"; its text is that of the type definitions. */
function describedMembers(): ReadonlySet<string> {
  const text = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8");
  const source = ts.createSourceFile("office.d.ts", text, ts.ScriptTarget.Latest, true);
  const out = new Set<string>();
  for (const block of source.statements) {
    if (!ts.isModuleDeclaration(block) || !block.body || !ts.isModuleBlock(block.body)) continue;
    const host = block.name.text.toLowerCase();
    for (const one of block.body.statements.filter(ts.isClassDeclaration))
      for (const member of one.members) {
        const notes = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
        const words = notes.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "").join("");
        if (words.trim() !== "")
          out.add(`${host}.${(one.name?.text ?? "").toLowerCase()} ${member.name?.getText(source) ?? ""}`);
      }
  }
  return out;
}

const HOSTS = [
  ["Excel", EXCEL_KINDS, EXCEL_PAGES],
  ["Word", WORD_KINDS, WORD_PAGES],
] as const;

test("a member is documented only where the reference describes it in words", () => {
  const described = describedMembers();
  const faults = HOSTS.flatMap(([host, kinds]) =>
    emulatedMembers(host, kinds).flatMap(({ name, source }) => {
      const [className = "", member = ""] = name.split(".");
      const own = `${host}.${className}`.toLowerCase();
      return source === own && !described.has(`${own} ${member}`) ? [`${source} ${member}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test("every member that a list calls documented is emulated, is in the API, and is no guess by its own class", () => {
  const faults = HOSTS.flatMap(([host, kinds, pages]) => {
    const { classes } = loadSchema(host);
    return Object.entries(pages).flatMap(([className, names]) => {
      const own = new Set(
        kinds
          .filter((one) => one.className === className)
          .flatMap(({ members }) => members.filter(({ isGuess }) => !isGuess).map(({ name }) => name)),
      );
      return names
        .filter((name) => !own.has(name) || classes[className]?.members[camel(name)] === undefined)
        .map((name) => `${host}.${className}.${camel(name)}`);
    });
  });
  expect(faults).toEqual([]);
});

test("the table of the README counts every member once", () => {
  const text = readFileSync("test/office-host/README.md", "utf8");
  const counted = HOSTS.map(([host]) => {
    const rows = [...text.matchAll(new RegExp(`^\\| ${host} +\\| \\w+ +\\| (\\d+) `, "gm"))];
    return [host, rows.length, rows.reduce((sum, [, members]) => sum + Number(members), 0)];
  });
  expect(counted).toEqual(HOSTS.map(([host, kinds]) => [host, 3, emulatedMembers(host, kinds).length]));
});
