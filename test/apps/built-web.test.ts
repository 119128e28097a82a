import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { OFFICE_JS } from "../../scripts/web/office-js";

const WEB = path.resolve("dist/web");
if (!existsSync(WEB)) throw new Error("dist/web is missing. Run npm run build:web, then these tests again.");

const files = readdirSync(WEB, { recursive: true, encoding: "utf8" })
  .filter((name) => statSync(path.join(WEB, name)).isFile())
  .map((name) => name.split(path.sep).join("/"));
const text = (name: string): string => readFileSync(path.join(WEB, name), "utf8");
const scriptsOf = (page: string): readonly string[] =>
  [...text(page).matchAll(/<script src="([^"]+)"/g)].map(([, src]) => src ?? "");

/** Ways to run text as code; a policy without `unsafe-eval` would stop them at run time, in front of a user. */
const EVALUATOR = /\bnew Function\b|\bFunction\s*\(|\beval\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]/;

test.each(files.filter((name) => /\.(?:js|map)$/.test(name)))("%s evaluates no text", (name) => {
  const at = EVALUATOR.exec(text(name));
  expect(at && text(name).slice(Math.max(0, at.index - 60), at.index + 60)).toBeNull();
});

test.each(['new Function("return this")()', 'Function("return 1")', "eval(text)", 'setTimeout("go()", 1)'])(
  "the search finds %s",
  (code) => {
    expect(EVALUATOR.test(code)).toBe(true);
  },
);

test("scripts and source maps carry a hash of their content in their names", () => {
  const plain = files.filter(
    (name) => /\.(?:js|map)$/.test(name) && !/\.[0-9a-f]{12}\.js(?:\.map)?$/.test(name),
  );
  expect(plain).toEqual([]);
});

test("the pane's page loads what waits for nobody, then Microsoft's script, then ours", () => {
  const [early, office, ...ours] = scriptsOf("taskpane.html");
  expect(early).toMatch(/^assets\/waiting\./);
  expect(office).toBe(OFFICE_JS);
  expect(ours.at(-1)).toMatch(/^assets\/taskpane\./);
  for (const src of ours) expect(existsSync(path.join(WEB, src))).toBe(true);
});

test("the page of commands loads Microsoft's script, then ours, and no React", () => {
  const scripts = scriptsOf("commands.html");
  expect(scripts[0]).toBe(OFFICE_JS);
  expect(scripts.at(-1)).toMatch(/^assets\/commands\./);
  const ours = scripts.slice(1);
  expect(ours.filter((src) => /packages/.test(src) || text(src).includes("createRoot"))).toEqual([]);
  expect(scriptsOf("taskpane.html").some((src) => /packages/.test(src))).toBe(true);
});

test("the page of help needs no script", () => {
  expect(scriptsOf("help.html")).toEqual([]);
});

test("no page holds a script of its own, which the policy would refuse", () => {
  for (const page of ["taskpane.html", "commands.html", "help.html", "report.html"]) {
    expect(text(page)).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(text(page)).not.toMatch(/\son[a-z]+=/);
    expect(text(page)).toContain('http-equiv="Content-Security-Policy"');
  }
});

test("every edition lies beside the app, byte for byte as it was released", () => {
  const index: unknown = JSON.parse(text("rules/index.json"));
  const listed = readFileSync("rules/index.json");
  expect(readFileSync(path.join(WEB, "rules/index.json")).equals(listed)).toBe(true);
  const entries = Array.isArray(index) ? index.filter(isEntry) : [];
  expect(entries.length).toBeGreaterThan(0);
  for (const { file, sha256 } of entries)
    expect(
      createHash("sha256")
        .update(readFileSync(path.join(WEB, "rules", file)))
        .digest("hex"),
    ).toBe(sha256);
});

const isEntry = (value: unknown): value is { readonly file: string; readonly sha256: string } =>
  typeof value === "object" &&
  value !== null &&
  "file" in value &&
  typeof value.file === "string" &&
  "sha256" in value &&
  typeof value.sha256 === "string";

test("nothing lies there that no page, no manifest and no static host asks for", () => {
  const folders = new Set(files.map((name) => (name.includes("/") ? `${name.split("/")[0] ?? ""}/` : name)));
  expect([...folders].sort()).toEqual(
    [
      "_headers",
      "assets/",
      "commands.html",
      "help.html",
      "icons/",
      "report.html",
      "rules/",
      "samples/",
      "staticwebapp.config.json",
      "taskpane.html",
    ].sort(),
  );
});
