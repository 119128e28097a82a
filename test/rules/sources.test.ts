import { sourceRuleset } from "./source-ruleset";

const rules = sourceRuleset("lcr");

interface Sourced {
  readonly where: string;
  readonly value: object;
}

/** Every object of the edition that carries a `source`. */
function sourced(value: unknown, where = ""): readonly Sourced[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    key === "sources" ? [] : sourced(part, `${where}/${key}`),
  );
  return "source" in value ? [{ where, value }, ...inner] : inner;
}

const facts = sourced(rules);

test("hundreds of facts name their source", () => {
  expect(facts.length).toBeGreaterThan(250);
});

test("every source that a fact names is in the list", () => {
  const refs = facts.map(({ value }) => ("source" in value ? value.source : undefined));
  const known = Object.keys(rules.sources);
  for (const ref of refs)
    expect(known).toContain(typeof ref === "object" && ref !== null && "ref" in ref ? ref.ref : ref);
});

test("every source listed says how much of it was seen, and is used by a fact or named in a doubt", () => {
  const text = JSON.stringify({ ...rules, sources: {} });
  for (const [key, source] of Object.entries(rules.sources)) {
    expect(["whole", "part", "secondary", "none"]).toContain(source.seen);
    expect(new RegExp(`\\b${key}\\b`).test(text) ? "" : `${key} is used nowhere`).toBe("");
  }
});

test("every source that a doubt names by its key is in the list", () => {
  const keys = [...JSON.stringify({ ...rules, sources: {} }).matchAll(/\(([S\d, and]+)\)/g)].flatMap(
    ([, inside]) => inside?.match(/S\d+/g) ?? [],
  );
  expect(keys.length).toBeGreaterThan(10);
  for (const key of keys) expect(Object.keys(rules.sources)).toContain(key);
});

test("money and figures without a published source are illustrative", () => {
  const own = facts.filter(
    ({ value }) => "source" in value && JSON.stringify(value.source).includes('"OWN"') && "status" in value,
  );
  expect(own.length).toBeGreaterThan(50);
  for (const { where, value } of own)
    expect(`${where}: ${"status" in value ? String(value.status) : ""}`).toBe(`${where}: illustrative`);
});

test("a source seen only through others leaves a doubt on every threshold that rests on it", () => {
  const resting = rules.thresholds.filter(
    (threshold) => rules.sources[threshold.source.ref]?.seen !== "whole",
  );
  expect(resting.map((threshold) => threshold.id)).toEqual(["LCR-T-020", "LCR-T-021"]);
  for (const threshold of resting) expect(threshold.doubt).toMatch(/not seen on gov\.uk/);
});

test("the authority has not issued the set, and the statement says so", () => {
  expect(rules.authority.status).toBe("not-issued");
  expect(rules.authority.statement.en).toMatch(/not issued by the Liverpool City Region Combined Authority/);
});

test("the local area is the six constituent councils", () => {
  expect([...rules.localArea].sort()).toEqual([
    "Halton",
    "Knowsley",
    "Liverpool",
    "Sefton",
    "St Helens",
    "Wirral",
  ]);
});

test("the framework's statements are all there: each is carried by a rule, or says why none can carry it", () => {
  expect(rules.framework).toHaveLength(16);
  for (const entry of rules.framework)
    expect(entry.carriedBy.length > 0 || entry.doubt !== undefined).toBe(true);
  expect(rules.framework.filter((entry) => entry.class === "transitional").map((entry) => entry.id)).toEqual([
    "LCR-F-012",
  ]);
});

test("what the framework calls long term is carried by long-term rules, or by duties of a day-one clause that come in steps", () => {
  const longTerm = (id: string): boolean =>
    [...rules.measures, ...rules.clauses].some((rule) => rule.id === id && rule.horizon === "long-term");
  const inSteps = (id: string, measures: readonly string[]): boolean => {
    const carrying = (rules.clauses.find((clause) => clause.id === id)?.duties ?? []).filter((duty) =>
      duty.measures?.some((measure) => measures.includes(measure)),
    );
    return carrying.length > 0 && carrying.every(({ phases, by }) => phases.length > 0 || by >= 365);
  };
  for (const entry of rules.framework.filter(({ class: horizon }) => horizon === "long-term")) {
    for (const id of entry.carriedBy)
      expect([entry.id, id, longTerm(id) || inSteps(id, entry.carriedBy)]).toEqual([entry.id, id, true]);
  }
});
