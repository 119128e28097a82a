import { sourceRuleset } from "./source-ruleset";

const { measures, themes } = sourceRuleset("lcr");
type Measure = (typeof measures)[number];
const byId = (id: string): Measure => {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const pounds = (measure: Measure) =>
  measure.valuations.flatMap((valuation) => (valuation.kind === "pounds" ? [valuation] : []));
const points = (measure: Measure) =>
  measure.valuations.flatMap((valuation) => (valuation.kind === "points" ? [valuation] : []));

test("there are at least 32 measures, and every theme has some", () => {
  expect(measures.length).toBeGreaterThanOrEqual(32);
  expect(themes.map((theme) => theme.id).sort()).toEqual([
    "fairer",
    "greener",
    "no-one-left-behind",
    "stronger",
  ]);
  for (const theme of themes)
    expect(measures.filter((measure) => measure.theme === theme.id).length).toBeGreaterThanOrEqual(5);
});

test.each([
  ["local jobs", /local people employed/i],
  ["long-term unemployed people", /long-term unemployed/i],
  ["young people not in education, employment or training", /not in education/i],
  ["care leavers", /care leavers/i],
  ["disabled people", /disabled people/i],
  ["veterans", /veterans/i],
  ["people with experience of homelessness", /homelessness/i],
  ["under-represented groups", /under-represented groups/i],
  ["apprenticeships", /apprenticeships/i],
  ["training", /accredited training/i],
  ["graduate talent", /graduate/i],
  ["placements", /placements/i],
  ["local spending", /local suppliers/i],
  ["spending with small businesses", /small and medium/i],
  ["spending with voluntary organisations", /social enterprises/i],
  ["businesses led by under-represented people", /led by under-represented/i],
  ["fair pay", /real living wage/i],
  ["secure hours", /secure hours/i],
  ["the Charter", /fair employment charter/i],
  ["equality", /equality/i],
  ["carbon", /carbon/i],
  ["energy efficiency", /energy efficiency/i],
  ["fuel poverty", /warmer and cheaper to heat/i],
  ["environment", /nature/i],
  ["volunteering", /volunteering/i],
  ["community contribution", /community contribution/i],
  ["social value funds", /social value fund/i],
])("%s has a measure", (_, title) => {
  expect(measures.filter((measure) => title.test(measure.title)).length).toBeGreaterThan(0);
});

test("each says what counts, what does not, what shows it, and how its unit is worked out", () => {
  for (const measure of measures) {
    expect(measure.counts.length).toBeGreaterThan(0);
    expect(measure.doesNotCount.length).toBeGreaterThan(0);
    expect(measure.evidence.length).toBeGreaterThan(0);
    expect(measure.unit.example).toMatch(/ is /);
    expect(measure.synonyms.length).toBeGreaterThanOrEqual(5);
  }
});

test("money has a price year, a licence, a note on where it comes from, and is illustrative", () => {
  const valued = measures.filter((measure) => pounds(measure).length > 0);
  expect(valued.length).toBeGreaterThan(25);
  for (const valuation of valued.flatMap(pounds)) {
    expect([valuation.priceYear, valuation.status]).toEqual([2025, "illustrative"]);
    expect(valuation.licence).toMatch(/own illustrative figure/);
    expect(valuation.note?.length ?? 0).toBeGreaterThan(20);
  }
});

test.each([
  ["an FTE year: 37.5 x 52 x £13.45 = £26,227.50", "LCR-M-001", 37.5 * 52 * 13.45, 26_000],
  ["a target group: half a year, 975 x £13.45 = £13,113.75", "LCR-M-009", 975 * 13.45, 13_000],
  ["an apprentice's week: 6 x £13.45 = £80.70", "LCR-M-004", 6 * 13.45, 80],
  ["a week of training: 7.5 x £13.45 = £100.88", "LCR-M-005", 7.5 * 13.45, 100],
  ["a week of paid placement: 10 x £13.45 = £134.50", "LCR-M-007", 10 * 13.45, 135],
  ["an event: 22.5 x £13.45 = £302.63", "LCR-M-023", 22.5 * 13.45, 300],
  ["an expert's hour: 3 x £13.45 = £40.35", "LCR-M-024", 3 * 13.45, 40],
  ["a home: 75 x £13.45 = £1,008.75", "LCR-M-032", 75 * 13.45, 1000],
  ["a tonne of waste: 4 x £13.45 = £53.80", "LCR-M-034", 4 * 13.45, 50],
  ["a volunteer's hour: £13.45", "LCR-M-038", 13.45, 13],
])("%s, rounded", (_, id, derived, value) => {
  const [valuation] = pounds(byId(id));
  expect(valuation?.value).toBe(value);
  expect(Math.abs(derived - value) / derived).toBeLessThan(0.08);
  expect(valuation?.note).toContain(
    derived < 14
      ? "One hour"
      : `£${derived.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
  );
});

test("a pound spent counts as a pound, and the note says that additionality is undecided", () => {
  for (const measure of measures.filter(({ unit }) => unit.kind === "money")) {
    expect(pounds(measure).map(({ value }) => value)).toEqual([1]);
    expect(pounds(measure)[0]?.note).toMatch(/undecided/);
  }
});

test("every measure with pounds has points too: one for £1,000, so that both methods rank alike", () => {
  for (const measure of measures) {
    const [money] = pounds(measure);
    if (money)
      expect(points(measure).map(({ value }) => value * 1000)).toEqual([expect.closeTo(money.value, 3)]);
  }
});

test("shares are recorded only, and say why", () => {
  for (const measure of measures.filter(({ unit }) => unit.kind === "percent")) {
    expect(measure.valuations.map(({ kind }) => kind)).toEqual(["record-only"]);
    expect(measure.attribution).toBe("none");
  }
});

test("no value of the National TOMs or of Essex's adaptation is here", () => {
  const theirs = [
    28213, 14701.56, 12435.62, 94.28, 14.43, 234.87, 143.94, 143.95, 95.95, 244.63, 16.93, 101, 1404, 10767,
  ];
  const ours = measures.flatMap((measure) => pounds(measure).map(({ value }) => value));
  expect(ours.filter((value) => theirs.includes(value))).toEqual([]);
});

test("what excludes another is excluded by it", () => {
  for (const measure of measures) {
    for (const other of measure.exclusiveWith) expect(byId(other).exclusiveWith).toContain(measure.id);
  }
  expect(byId("LCR-M-020").exclusiveWith).toContain("LCR-M-019");
});

test("disadvantage groups form one group, count for twelve months, and go together with a local job", () => {
  const groups = measures.filter((measure) => measure.group !== undefined);
  expect(groups.length).toBeGreaterThanOrEqual(7);
  for (const measure of groups) {
    expect([measure.group, measure.maxMonths, measure.theme]).toEqual([
      "target-group",
      12,
      "no-one-left-behind",
    ]);
    expect(measure.exclusiveWith).not.toContain("LCR-M-001");
  }
  expect(measures.filter((measure) => measure.maxMonths !== undefined)).toEqual(groups);
});

test("wages, local retention, donations and a more diverse list of suppliers are long term; jobs, training, access and carbon are day one", () => {
  for (const id of [
    "LCR-M-019",
    "LCR-M-020",
    "LCR-M-022",
    "LCR-M-025",
    "LCR-M-027",
    "LCR-M-039",
    "LCR-M-040",
    "LCR-M-045",
  ])
    expect(byId(id).horizon).toBe("long-term");
  for (const id of ["LCR-M-001", "LCR-M-004", "LCR-M-005", "LCR-M-009", "LCR-M-023", "LCR-M-031"])
    expect(byId(id).horizon).toBe("day-one");
});

test("local jobs and spending ask for the local share", () => {
  for (const id of ["LCR-M-001", "LCR-M-002", "LCR-M-019", "LCR-M-020", "LCR-M-021", "LCR-M-022"]) {
    expect([byId(id).local, byId(id).attribution]).toEqual([true, "required"]);
  }
});

test("spending measures keep no bidder out by where it is", () => {
  for (const id of ["LCR-M-019", "LCR-M-020", "LCR-M-021", "LCR-M-022"]) {
    expect(byId(id).counts.join()).toMatch(/wherever the bidder itself is/);
  }
});

test("a wording or code names one measure only, whatever its case, spaces and punctuation", () => {
  const owner = new Map<string, string>();
  for (const measure of measures) {
    for (const wording of [measure.title, ...measure.synonyms]) {
      const key = wording.toLowerCase().replace(/[^a-z0-9%]/g, "");
      expect(`${wording}: ${owner.get(key) ?? measure.id}`).toBe(`${wording}: ${measure.id}`);
      owner.set(key, measure.id);
    }
  }
});

test("a unit's own words are never among the words that betray another", () => {
  for (const { unit } of measures)
    for (const word of [unit.label, ...unit.synonyms]) expect(unit.notThese).not.toContain(word);
});

test("measures that the text names are there, and what is said of them agrees", () => {
  const named = measures.flatMap((measure) =>
    [...JSON.stringify(measure).matchAll(/LCR-M-\d{3}/g)].map(([id]) => id),
  );
  for (const id of new Set(named)) expect(byId(id).id).toBe(id);
});

test("what no source states is said in a doubt", () => {
  for (const measure of measures)
    expect([measure.status, measure.doubt === undefined]).toEqual(["illustrative", false]);
});
