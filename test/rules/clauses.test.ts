import { sourceRuleset } from "./source-ruleset";

const { clauses } = sourceRuleset("lcr");
const sentences = clauses.flatMap((clause) =>
  clause.paragraphs.map((paragraph) => ({ clause, ...paragraph })),
);

test("the core obligation and reporting are there", () => {
  expect(clauses.map(({ id, heading }) => [id, heading])).toEqual([
    ["LCR-C-001", "Social value commitments"],
    ["LCR-C-005", "Reporting on social value"],
  ]);
});

test("every slot of the text is declared, and every slot declared is used", () => {
  for (const clause of clauses) {
    const used = new Set(
      clause.paragraphs.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)),
    );
    expect([...used].sort()).toEqual(clause.slots.map(({ name }) => name).sort());
  }
});

test("a slot that the contract's own words cannot fill has a default", () => {
  for (const slot of clauses.flatMap(({ slots }) => slots)) {
    expect(slot.type === "party" || slot.default !== undefined).toBe(true);
  }
});

test("no capitalised term is brought in: beyond a sentence's first word, slots and quoted headings, all words are lower case", () => {
  for (const { text } of sentences) {
    const bare = text
      .replace(/“[^”]*”/g, "x")
      .replace(/\{\w+\}/g, "x")
      .replace(/(^|[.:] )[A-Z]/g, "x");
    expect(bare).not.toMatch(/\b[A-Z]/);
  }
});

test("one clause names another by a heading that is there, never by a number", () => {
  for (const { text } of sentences) {
    expect(text).not.toMatch(/\bclauses? \d/);
    for (const [, heading] of text.matchAll(/headed “([^”]+)”/g))
      expect(clauses.map((clause) => clause.heading)).toContain(heading);
  }
});

test("the supplier's duties are firm: no may, seek, aim or endeavour", () => {
  for (const { text } of sentences.filter(({ text: words }) => words.includes("{supplier} must"))) {
    expect(text).not.toMatch(/\b(may|seeks?|aims?|endeavours?|try|where possible)\b/i);
  }
});

test("each duty says who, what, evidence, reporting, remedy and by when", () => {
  for (const clause of clauses) {
    expect(clause.duties.length).toBeGreaterThan(0);
    for (const duty of clause.duties)
      expect([duty.id.startsWith(clause.id), duty.who, duty.adopted, duty.by >= 0]).toEqual([
        true,
        "supplier",
        true,
        true,
      ]);
  }
});

test("levels never jump by more than one", () => {
  for (const clause of clauses) {
    let before = 0;
    for (const { level } of clause.paragraphs) {
      expect(level - before).toBeLessThanOrEqual(1);
      before = level;
    }
  }
});
