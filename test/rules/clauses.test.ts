import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { clauseWords } from "../../src/core/clause-words";
import { parseRuleset, type ClauseRule } from "../../src/core/ruleset";
import { sourceRuleset } from "./source-ruleset";
import { clauses, forms, ruleset } from "./clause-forms";

const PROPER_NAMES = [
  "Liverpool City Region Fair Employment Charter",
  "Liverpool City Region",
  "Living Wage Foundation",
  "Equality Act 2010",
  "Modern Slavery Act 2015",
  "Procurement Act 2023",
  "Saturday",
  "Sunday",
  "England",
  "United Kingdom",
  "London",
  ...ruleset.localArea,
];

const withoutNames = (text: string): string =>
  PROPER_NAMES.reduce((rest, name) => rest.replaceAll(name, "x"), text.replace(/“[^”]*”/g, "x")).replace(
    /\{\w+\}/g,
    "x",
  );

test("the twenty-two types are there, each under a heading of its own", () => {
  expect(clauses.map(({ id, title }) => [id.slice(-3), title])).toEqual([
    ["001", "Definitions and precedence"],
    ["002", "Core obligation"],
    ["003", "Delivery plan"],
    ["004", "Key performance indicators"],
    ["005", "Reporting and evidence"],
    ["006", "Audit and verification"],
    ["007", "Rectification"],
    ["008", "Financial remedy"],
    ["009", "Termination and extension"],
    ["010", "Employment and skills plan"],
    ["011", "Apprenticeships"],
    ["012", "Local supply chain and access for small and community suppliers"],
    ["013", "Real Living Wage"],
    ["014", "Fair Employment Charter"],
    ["015", "Equality, diversity and inclusion"],
    ["016", "Modern slavery"],
    ["017", "Prompt payment"],
    ["018", "Carbon and net zero"],
    ["019", "Environment and circularity"],
    ["020", "Community contribution"],
    ["021", "Subcontractor flow-down"],
    ["022", "Funding agreement: outputs, claims and repayment"],
  ]);
  const headings = clauses.map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(22);
});

test("long-term are pay, fair employment and the community contribution, which alone is on request", () => {
  expect(clauses.filter(({ horizon }) => horizon === "long-term").map(({ id }) => id)).toEqual([
    "LCR-C-013",
    "LCR-C-014",
    "LCR-C-020",
  ]);
  expect(clauses.filter(({ required }) => required === "on-request").map(({ id }) => id)).toEqual([
    "LCR-C-020",
  ]);
});

test("every type that fits a grant or loan has its form; indicators, the financial remedy and extension do not", () => {
  const without = clauses.filter(({ fundingAgreement }) => !fundingAgreement).map(({ id }) => id);
  expect(without).toEqual(["LCR-C-004", "LCR-C-008", "LCR-C-009", "LCR-C-022"]);
  for (const { where, paragraphs } of forms.filter(({ form }) => form === "funding-agreement")) {
    const words = paragraphs.map(({ text }) => text).join(" ");
    expect(`${where}: ${/\b(specification|tender|invoiced)\b/.exec(words)?.[0] ?? ""}`).toBe(`${where}: `);
  }
});

test("every slot of the text is declared, and every slot declared is used in one form at least", () => {
  for (const clause of clauses) {
    const texts = [...clause.paragraphs, ...(clause.fundingAgreement?.paragraphs ?? [])];
    const used = texts.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect([clause.id, [...new Set(used)].sort()]).toEqual([
      clause.id,
      clause.slots.map(({ name }) => name).sort(),
    ]);
  }
});

test("a slot that the contract's own words cannot fill has a default, and the default names no slot", () => {
  for (const slot of clauses.flatMap(({ slots }) => slots)) {
    expect([slot.name, slot.type === "party" || slot.default !== undefined]).toEqual([slot.name, true]);
    for (const text of [slot.default, ...(slot.cases ?? []).map(({ value }) => value)])
      expect(text ?? "").not.toMatch(/[{}]/);
  }
});

test("where the commitments stand is said once, by the titles of their tables", () => {
  const slots = clauses.flatMap(({ id, slots: all }) =>
    all.filter(({ type }) => type === "commitments").map((slot) => [id, slot.name, slot.default]),
  );
  expect(slots).toEqual([
    ["LCR-C-001", "offer", "the tables of commitments titled “Day one” and “Long term”"],
  ]);
});

test("the edition whose proxy values count is the one being written", () => {
  const rules = clauses[0]?.slots.find(({ name }) => name === "rules");
  expect([rules?.from, rules?.default]).toEqual(["edition", `${ruleset.set} ${ruleset.version}`]);
});

test("no capitalised term is brought in: beyond a sentence's first word and proper names, all words are lower case", () => {
  for (const { where, paragraphs } of forms) {
    for (const { text } of paragraphs)
      expect(`${where}: ${withoutNames(text).replace(/(^|\. )[A-Z]/g, "x")}`).not.toMatch(/: .*\b[A-Z]/);
  }
  for (const { default: text = "" } of clauses.flatMap(({ slots }) => slots))
    expect(withoutNames(text)).not.toMatch(/\b[A-Z]/);
});

test("no figure stands in a sentence: each is a slot; only years of Acts and numbers of their sections stay", () => {
  for (const { where, paragraphs } of forms) {
    for (const { text } of paragraphs)
      expect(`${where}: ${withoutNames(text).replace(/\bsection \d+/g, "x")}`.slice(10)).not.toMatch(/\d/);
  }
});

test("levels begin at one and never jump by more than one", () => {
  for (const { where, paragraphs } of forms) {
    let before = 0;
    for (const { level } of paragraphs) {
      expect([where, level >= 1 && level - before <= 1]).toEqual([where, true]);
      before = level;
    }
  }
});

test("a clause that changed keeps its earlier words, word for word", () => {
  const [first] = sourceRuleset("lcr").clauses;
  const editions = new Map<string, readonly number[]>([
    ["LCR-C-001", [3, 1, 2]],
    ["LCR-C-005", [3, 1, 2]],
    ...["002", "006", "007", "014", "018", "020", "022"].map((id) => [`LCR-C-${id}`, [2, 1]] as const),
  ]);
  for (const { id, edition, earlier } of clauses)
    expect([id, edition, ...earlier.map((one) => one.edition)]).toEqual([id, ...(editions.get(id) ?? [1])]);
  expect(first?.earlier[0]?.heading).toBe("Social value commitments");
  expect(first?.earlier[0]?.paragraphs[1]?.text).toMatch(/^The \{supplier\} must deliver every commitment/);
});

test("the words of an issued edition stand in every later one, in each form that they had", () => {
  const text = readFileSync("rules/lcr/releases/1.1.0.json", "utf8");
  const issued = parseRuleset(text, "1.1.0.json", createHash("sha256").update(text).digest("hex"));
  const texts = (one: { readonly paragraphs: ClauseRule["paragraphs"] } | undefined) =>
    one?.paragraphs.map((paragraph) => paragraph.text);
  for (const before of issued.clauses) {
    const clause = clauses.find(({ id }) => id === before.id);
    const kept = [clause, ...(clause?.earlier ?? [])].find((one) => one?.edition === before.edition);
    for (const kind of ["contract", "funding-agreement"] as const)
      expect([before.id, kept && texts(clauseWords(kept, kind))]).toEqual([
        before.id,
        texts(clauseWords(before, kind)),
      ]);
  }
});
