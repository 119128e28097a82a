import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SRC = path.resolve("src");

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((name) => path.join(SRC, name))
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts") && statSync(name).isFile());

const relative = (file: string): string => path.relative(SRC, file).split(path.sep).join("/");

/** The room of a file: the first folder below src, or the file itself where it lies in src. */
const roomOf = (file: string): string => relative(file).split("/")[0] ?? "";

interface Import {
  readonly from: string;
  readonly target: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

function resolve(from: string, specifier: string): string {
  const base = path.resolve(path.dirname(from), specifier);
  return (
    [base, `${base}.ts`, `${base}.tsx`, `${base}.js`].find((one) =>
      statSync(one, { throwIfNoEntry: false })?.isFile(),
    ) ?? base
  );
}

/** Whether an import vanishes when types are taken out. */
const isTypeImport = (node: ts.ImportDeclaration): boolean =>
  node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

function importsOf(file: string): readonly Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const add = (specifier: string, isType: boolean): void => {
    const isPackage = !specifier.startsWith(".");
    found.push({ from: file, target: isPackage ? specifier : resolve(file, specifier), isPackage, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, isTypeImport(node));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const imports = files.flatMap(importsOf);

/** Which rooms a room may import, besides itself. `apps` may import anything, and nothing imports `apps`. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: [],
  reading: ["core"],
  writing: ["core"],
  editions: ["core"],
  hosts: ["core"],
  ui: ["core"],
  "rulesets.ts": ["core"],
};

/** The one file (or few) that may import a package. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  "json-rules-engine": ["core/conditions.ts"],
  "@sinclair/typebox": [
    ...[
      "check",
      "check-test",
      "clause",
      "contract-kinds",
      "measure",
      "parts",
      "ruleset",
      "scoring",
      "threshold",
      "vocabulary",
    ].map((part) => `core/schema/${part}.ts`),
    "core/facts-schema.ts",
    "core/offer-schema.ts",
    "reading/mapping-schema.ts",
    "apps/cli/output-clauses.ts",
    "apps/cli/output-schema.ts",
  ],
  saxes: ["hosts/file/xml.ts"],
  fflate: ["hosts/file/deflate.ts"],
};

test("every room imports only the rooms it may", () => {
  const faults = imports
    .filter((one) => !one.isPackage)
    .filter((one) => {
      const [from, to] = [roomOf(one.from), roomOf(one.target)];
      return (
        from !== "apps" &&
        from !== to &&
        !(MAY[from] ?? []).includes(to) &&
        !relative(one.target).startsWith("..")
      );
    })
    .map(
      (one) =>
        `${relative(one.from)} (room ${roomOf(one.from)}) imports ${relative(one.target)} (room ${roomOf(one.target)})`,
    );
  expect(faults).toEqual([]);
});

test("nothing imports apps", () => {
  const faults = imports
    .filter((one) => !one.isPackage && roomOf(one.target) === "apps" && roomOf(one.from) !== "apps")
    .map((one) => relative(one.from));
  expect(faults).toEqual([]);
});

/** The packages that views are made of; only views, and what shows them, may import them. */
const VIEW_PACKAGES = ["react", "@fluentui/react-components", "@fluentui/react-icons"];

test("core, reading, writing, editions and hosts use no package but the ones named for them, views only theirs", () => {
  const faults = imports
    .filter((one) => one.isPackage && !one.isType && roomOf(one.from) !== "apps")
    .filter((one) => !(roomOf(one.from) === "ui" && VIEW_PACKAGES.includes(one.target)))
    .filter((one) => !(ONLY_IN[one.target] ?? []).includes(relative(one.from)))
    .map((one) => `${relative(one.from)} imports ${one.target}`);
  expect(faults).toEqual([]);
});

test("types of the schema library stay where schemas are written", () => {
  const faults = imports.filter(
    (one) =>
      one.target.startsWith("@sinclair/typebox") &&
      !one.isType &&
      !(ONLY_IN["@sinclair/typebox"] ?? []).includes(relative(one.from)),
  );
  expect(faults.map((one) => relative(one.from))).toEqual([]);
});

test("core touches no clock, chance, file, page or Office", () => {
  const forbidden =
    /\b(?:Date\.now|Math\.random|new Date\(\)|document\.(?:body|create|query|get|add)|window\.|localStorage|require\(|process\.|Excel\.|Word\.|Office\.|node:fs)/;
  const faults = files
    .filter((file) => ["core", "reading", "writing", "editions"].includes(roomOf(file)))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .map((line, index) => ({ line, at: `${relative(file)}:${String(index + 1)}` }))
        .filter(({ line }) => forbidden.test(line.replace(/\/\/.*|\*.*|"[^"]*"|`[^`]*`/g, "")))
        .map(({ at, line }) => `${at} ${line.trim()}`),
    );
  expect(faults).toEqual([]);
});

/** Names of Office and of the page as free names: not behind a dot, not a member's name, not in types alone. */
function freeNames(file: string, wanted: ReadonlySet<string>): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const own = new Set<string>();
  const found: { readonly name: string; readonly at: string }[] = [];
  const isMember = (node: ts.Identifier): boolean => {
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
    if (ts.isQualifiedName(parent)) return parent.right === node;
    if (ts.isShorthandPropertyAssignment(parent)) return false;
    return "name" in parent && parent.name === node;
  };
  const visit = (node: ts.Node): void => {
    const isDeclared =
      ts.isParameter(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isImportSpecifier(node);
    if (isDeclared && ts.isIdentifier(node.name)) own.add(node.name.text);
    if (ts.isIdentifier(node) && wanted.has(node.text) && !isMember(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ name: node.text, at: `${relative(file)}:${String(line + 1)} ${node.text}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter(({ name }) => !own.has(name)).map(({ at }) => at);
}

test("Office's names are used where Office is, and nowhere else", () => {
  const names = new Set(["Word", "Excel", "Office", "OfficeExtension"]);
  const faults = files
    .filter((file) => !/^(?:hosts\/office|apps\/taskpane|apps\/commands)\b/.test(relative(file)))
    .flatMap((file) => freeNames(file, names));
  expect(faults).toEqual([]);
});

test("core, reading and writing know no page", () => {
  const names = new Set(["document", "window"]);
  const faults = files
    .filter((file) => ["core", "reading", "writing"].includes(roomOf(file)))
    .flatMap((file) => freeNames(file, names));
  expect(faults).toEqual([]);
});

test("there are no import cycles", () => {
  const edges = new Map<string, string[]>();
  for (const one of imports)
    if (!one.isPackage && !one.isType) edges.set(one.from, [...(edges.get(one.from) ?? []), one.target]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) cycles.push([...trail.slice(at), file].map(relative).join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test("no file has a default export, a barrel's re-export, or more than 250 lines", () => {
  const faults = files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return [
      ...(/^export default\b/m.test(text) ? [`${relative(file)} has a default export`] : []),
      ...(/^export (?:\*|\{[^}]*\}) from\b/m.test(text) ? [`${relative(file)} re-exports`] : []),
      ...(text.split("\n").length > 251
        ? [`${relative(file)} has ${String(text.split("\n").length)} lines`]
        : []),
    ];
  });
  expect(faults).toEqual([]);
});
