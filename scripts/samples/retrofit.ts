import type { WriteSheet } from "../../src/core/change";
import { EDITION } from "./edition";
import { date, draftSheet, formula, money, percent, styled, type Draft } from "./draft-sheet";

const NAMES = {
  alder: "Alder & Finch Retrofit Ltd",
  bright: "Brightwall Homes CIC",
  cobalt: "Cobalt Insulation plc",
  dunes: "Dunes Energy Works Ltd",
  east: "Eastquay Construction Ltd",
};

interface Line {
  readonly lot: string;
  readonly bidder: string;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly minimum?: number;
  readonly quantity: Draft;
  readonly proxy: number;
  readonly attribution: Draft;
  readonly value?: Draft;
  readonly method: string;
  readonly due: Draft;
  readonly owner: string;
  readonly evidence: string;
  readonly place: string;
  readonly inSpecification?: string;
}

const M = {
  local: {
    code: "LCR-M-001",
    title: "Local people employed on the contract",
    unit: "FTE years",
    proxy: 26_000,
    evidence: "anonymised payroll extract: role, hours, first half of postcode",
  },
  weeks: {
    code: "LCR-M-004",
    title: "Apprenticeships",
    unit: "weeks",
    proxy: 80,
    evidence: "apprenticeship agreement and training plan, without names",
  },
  training: {
    code: "LCR-M-005",
    title: "Accredited training on the contract",
    unit: "weeks",
    proxy: 100,
    evidence: "training provider's register of weeks",
  },
  unemployed: {
    code: "LCR-M-009",
    title: "Long-term unemployed people employed",
    unit: "FTE years",
    proxy: 13_000,
    evidence: "anonymised payroll extract: role, hours, start",
  },
  care: {
    code: "LCR-M-011",
    title: "Care leavers employed",
    unit: "FTE years",
    proxy: 13_000,
    evidence: "anonymised payroll extract: role, hours, start",
  },
  spend: {
    code: "LCR-M-019",
    title: "Spending with local suppliers",
    unit: "£",
    proxy: 1,
    evidence: "list of paid invoices: supplier's postcode, size and amount",
  },
  sme: {
    code: "LCR-M-020",
    title: "Spending with local small and medium-sized businesses",
    unit: "£",
    proxy: 1,
    evidence: "list of paid invoices: supplier's postcode, size and amount",
  },
  events: {
    code: "LCR-M-023",
    title: "Subcontracts opened to local and community suppliers",
    unit: "events",
    proxy: 300,
    evidence: "invitation and agenda",
  },
  carbon: {
    code: "LCR-M-031",
    title: "Carbon saved on the contract",
    unit: "tonnes CO2e",
    proxy: 100,
    evidence: "carbon calculation with baseline, factors and year",
  },
  homes: {
    code: "LCR-M-032",
    title: "Homes made warmer and cheaper to heat",
    unit: "homes",
    proxy: 1000,
    evidence: "energy rating before and after",
  },
  hours: {
    code: "LCR-M-038",
    title: "Staff volunteering",
    unit: "hours",
    proxy: 13,
    evidence: "signed attendance record: date, hours, number of people",
  },
} as const;

const plan = (what: string, who: string): string =>
  `${what} Delivered by ${who}; progress is reported each quarter against the baseline in our plan, and subcontractors carry the same duty.`;

function full(
  lot: string,
  bidder: string,
  owner: string,
  quantities: Partial<Record<keyof typeof M, number>>,
): readonly Line[] {
  const due: Record<keyof typeof M, string> = {
    local: "2026-09-01",
    weeks: "2026-11-02",
    training: "2026-12-01",
    unemployed: "2026-11-16",
    care: "2026-12-07",
    spend: "2027-06-30",
    sme: "2027-06-30",
    events: "2026-09-15",
    carbon: "2027-07-01",
    homes: "2027-06-25",
    hours: "2027-06-01",
  };
  const attribution: Partial<Record<keyof typeof M, number>> = {
    local: 0.8,
    unemployed: 1,
    care: 1,
    spend: 0.6,
    sme: 0.55,
  };
  const keys: readonly (keyof typeof M)[] = [
    "local",
    "weeks",
    "training",
    "unemployed",
    "care",
    "spend",
    "sme",
    "events",
    "carbon",
    "homes",
    "hours",
  ];
  return keys.flatMap((key) => {
    const quantity = quantities[key];
    if (quantity === undefined) return [];
    const share = attribution[key];
    return [
      {
        lot,
        bidder,
        ...M[key],
        quantity,
        attribution: share === undefined ? null : percent(share),
        owner,
        method: plan(
          `${M[key].title} on the streets and estates of this lot, with the brokerage named in our response.`,
          owner,
        ),
        due: date(due[key]),
        place: "Liverpool City Region",
        ...(key === "local" && { minimum: 10 }),
        ...(key === "weeks" && { minimum: 200 }),
      },
    ];
  });
}

const change = (lines: readonly Line[], code: string, with_: Partial<Line>): readonly Line[] =>
  lines.map((line) => (line.code === code ? { ...line, ...with_ } : line));

const lines: readonly Line[] = [
  ...full("1", NAMES.alder, "Priya Raman, social value lead", {
    local: 18,
    weeks: 520,
    training: 160,
    unemployed: 4,
    events: 6,
    spend: 900_000,
    carbon: 120,
    hours: 600,
  }),
  // The weeks of apprenticeship are given as people, and one method statement is missing.
  ...change(
    change(
      full("1", NAMES.bright, "Tom Ashby, operations", {
        local: 14,
        weeks: 0,
        training: 120,
        care: 2,
        events: 4,
        homes: 90,
        hours: 400,
      }),
      "LCR-M-004",
      { quantity: "12 people" },
    ),
    "LCR-M-011",
    { method: "" },
  ),
  // A proxy was raised, and a value typed over its formula.
  ...change(
    change(
      full("1", NAMES.cobalt, "Dana Whitlock, bids", {
        local: 22,
        weeks: 312,
        training: 90,
        spend: 1_250_000,
        events: 3,
        carbon: 260,
      }),
      "LCR-M-004",
      { proxy: 180 },
    ),
    "LCR-M-031",
    { value: money(62_000) },
  ),
  // Local spending is counted twice, and one delivery date lies after the contract ends.
  ...change(
    full("1", NAMES.dunes, "Marek Stone, contracts", {
      local: 9,
      weeks: 260,
      training: 60,
      spend: 700_000,
      sme: 650_000,
      events: 2,
      hours: 250,
    }),
    "LCR-M-038",
    { due: date("2031-06-30") },
  ),
  ...full("1", NAMES.east, "Lena Okafor, people", {
    local: 16,
    weeks: 416,
    training: 104,
    unemployed: 3,
    events: 5,
    homes: 40,
    carbon: 75,
  }),
  ...full("2", NAMES.alder, "Priya Raman, social value lead", {
    local: 12,
    weeks: 364,
    training: 90,
    care: 2,
    events: 4,
    spend: 420_000,
    hours: 320,
  }),
  // An offer beyond anything the contract could carry, no attribution, and no owner.
  ...change(
    change(
      full("2", NAMES.bright, "Tom Ashby, operations", {
        local: 10,
        weeks: 208,
        training: 70,
        events: 3,
        homes: 2400,
      }),
      "LCR-M-001",
      { attribution: null },
    ),
    "LCR-M-005",
    { owner: "" },
  ),
  // Already in the specification, and wording that shuts out suppliers from elsewhere.
  ...change(
    change(
      full("2", NAMES.cobalt, "Dana Whitlock, bids", {
        local: 15,
        weeks: 300,
        training: 80,
        events: 3,
        carbon: 110,
      }),
      "LCR-M-005",
      { inSpecification: "Y" },
    ),
    "LCR-M-023",
    {
      method:
        "Subcontracts will go to local firms only; firms from outside the six boroughs will not be invited.",
    },
  ),
  // A code that the edition does not have, a number typed as text, and no apprenticeships at all.
  ...change(
    full("2", NAMES.east, "Lena Okafor, people", {
      local: 11,
      training: 52,
      events: 4,
      spend: 0,
      hours: 180,
    }),
    "LCR-M-019",
    { quantity: "£380,000" },
  ),
  {
    lot: "2",
    bidder: NAMES.east,
    code: "ZZ-99",
    title: "Thought leadership days",
    unit: "days",
    quantity: 12,
    proxy: 0,
    attribution: null,
    method: plan("Talks on retrofit.", "our directors"),
    due: date("2027-05-01"),
    owner: "Lena Okafor, people",
    evidence: "agenda",
    place: "Liverpool City Region",
  },
];

const HEAD = [
  "Lot",
  "Bidder",
  "Ref",
  "Measure",
  "Unit",
  "Minimum sought",
  "Units offered",
  "Proxy (£)",
  "Local %",
  "Social value (£)",
  "Method statement",
  "Delivery date",
  "Responsible person",
  "Evidence",
  "Where",
  "Already in specification?",
];

function commitments(): WriteSheet {
  const first = 6;
  const rows: Draft[][] = [
    [styled("Riverside Homes Retrofit Programme: social value commitments", "title")],
    [
      styled(
        "Completed by each bidder from its response. Grey columns are set by the authority and must not be changed.",
        "note",
      ),
    ],
    [],
    [
      styled(
        "Quantities are for the whole contract. Count FTE years, not people; weeks of training, not learners.",
        "note",
      ),
    ],
    HEAD.map((text) => styled(text, "header")),
    ...lines.map((line, index): Draft[] => {
      const row = String(first + index);
      return [
        line.lot,
        line.bidder,
        line.code,
        line.title,
        line.unit,
        line.minimum ?? null,
        line.quantity,
        money(line.proxy),
        line.attribution,
        line.value ?? formula(`IF(ISNUMBER(G${row}),ROUND(G${row}*H${row}*IF(I${row}="",1,I${row}),2),"")`),
        { value: line.method, style: "wrap" },
        line.due,
        line.owner,
        { value: line.evidence, style: "wrap" },
        line.place,
        line.inSpecification ?? "N",
      ];
    }),
  ];
  const last = String(first + lines.length - 1);
  rows.push(
    [
      styled("Total", "total-text"),
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      formula(`SUM(J${String(first)}:J${last})`, "total-money"),
    ],
    [],
    [styled("Note: quantities above the minimum sought are welcome.", "note")],
  );
  return draftSheet("Commitments", [6, 28, 12, 36, 14, 11, 13, 12, 9, 16, 60, 17, 26, 34, 22, 14], rows, {
    merges: [{ top: 0, left: 0, bottom: 0, right: 9 }],
    landscape: true,
  });
}

const facts = (): WriteSheet =>
  draftSheet(
    "Tender facts",
    [34, 60, 18],
    [
      [styled("Tender facts", "title")],
      [styled("A plainly fictitious procurement, made to learn and practise on.", "note")],
      [],
      ["Title", "Riverside Homes Retrofit Programme 2026 to 2029"],
      ["Contracting authority", "Northbank Combined Housing Board"],
      ["Reference", "NCHB-2026-014"],
      ["Rules set", EDITION],
      ["Kind of agreement", "contract"],
      ["Contract value", money(6_400_000)],
      ["VAT basis", "excluded"],
      ["Category", "retrofit"],
      ["Commencement date", date("2026-02-10")],
      ["Contract start", date("2026-07-01")],
      ["Contract end", date("2029-06-30")],
      ["Jurisdiction", "England"],
      ["Social value weighting", percent(0.15)],
      [],
      [styled("Lots", "subtitle")],
      [styled("Lot", "header"), styled("Lot title", "header"), styled("Lot value", "header")],
      ["1", "Terraced homes north of the river", money(3_900_000)],
      ["2", "Low-rise flats south of the river", money(2_500_000)],
    ],
  );

const criteria = (): WriteSheet =>
  draftSheet(
    "Award criteria",
    [30, 14, 50],
    [
      [styled("Award criteria", "title")],
      [],
      [styled("Criterion", "header"), styled("Weighting", "header"), styled("How it is assessed", "header")],
      ["Price", 45, "Lowest price takes all points; others in proportion."],
      ["Technical quality", 38, "Four method statements, marked 0 to 5."],
      ["Social value", 15, "Half from the commitments, half from the marks."],
    ],
  );

interface MarkRow {
  readonly lot: string;
  readonly bidder: string;
  readonly marks: readonly [Draft, string, Draft, string, Draft, string];
}

const reason = (what: string): string => `${what} Read against the descriptor for this mark.`;

const marks: readonly MarkRow[] = [
  {
    lot: "1",
    bidder: NAMES.alder,
    marks: [
      4,
      reason("Full method with dates and owner."),
      5,
      reason("Names partners, baseline and monitoring."),
      4,
      "Agreed at 4: the reset of targets is not described.",
    ],
  },
  {
    lot: "1",
    bidder: NAMES.bright,
    marks: [
      3,
      reason("Method fits, partners open."),
      3,
      reason("Dates given, risks thin."),
      3,
      "Agreed at 3: risks of recruitment are left open.",
    ],
  },
  // No reason for the consensus, which also lies outside the individual marks.
  {
    lot: "1",
    bidder: NAMES.cobalt,
    marks: [3, reason("Method for carbon is strong."), 4, reason("Supply chain plan is complete."), 5, ""],
  },
  // The rationale compares bids with each other.
  {
    lot: "1",
    bidder: NAMES.dunes,
    marks: [
      2,
      "A wider offer than the other bids, yet thinner on method.",
      2,
      reason("Owner named, dates missing."),
      2,
      "Agreed at 2: half of the method is missing.",
    ],
  },
  {
    lot: "1",
    bidder: NAMES.east,
    marks: [
      4,
      reason("Clear plan for recruitment."),
      4,
      reason("Good use of brokerage."),
      4,
      "Agreed at 4: strong plan, baseline for carbon is missing.",
    ],
  },
  {
    lot: "2",
    bidder: NAMES.alder,
    marks: [
      4,
      reason("As lot 1, fitted to the lot."),
      4,
      reason("Care leavers' support is planned."),
      4,
      "Agreed at 4.",
    ],
  },
  {
    lot: "2",
    bidder: NAMES.bright,
    marks: [
      3,
      reason("Fits the lot."),
      2,
      reason("Owner missing for training."),
      3,
      "Agreed at 3 after the panel read the plan again.",
    ],
  },
  // Off the scale.
  {
    lot: "2",
    bidder: NAMES.cobalt,
    marks: [4, reason("Sound plan."), 4, reason("Sound plan."), 6, "Agreed at 6."],
  },
  { lot: "2", bidder: NAMES.east, marks: [3, reason("Adequate."), 3, reason("Adequate."), null, ""] },
];

const evaluation = (): WriteSheet =>
  draftSheet(
    "Evaluation",
    [6, 28, 34, 12, 40, 12, 40, 12, 44],
    [
      [styled("Evaluation of the social value responses", "title")],
      [styled("Scale 0 to 5. Individual marks are fixed before the panel meets.", "note")],
      [],
      [
        "Lot",
        "Bidder",
        "Question",
        "Evaluator 1 mark",
        "Evaluator 1 rationale",
        "Evaluator 2 mark",
        "Evaluator 2 rationale",
        "Consensus mark",
        "Consensus reason",
      ].map((text) => styled(text, "header")),
      ...marks.map(({ lot, bidder, marks: [one, because, two, why, agreed, reasonText] }): Draft[] => [
        lot,
        bidder,
        "Social value method statement",
        one,
        { value: because, style: "wrap" },
        two,
        { value: why, style: "wrap" },
        agreed,
        { value: reasonText, style: "wrap" },
      ]),
    ],
    { landscape: true },
  );

const instructions = (): WriteSheet =>
  draftSheet(
    "Instructions",
    [100],
    [
      [styled("How to complete this workbook", "title")],
      ["1. The authority fills in Tender facts and Award criteria before the tender is issued."],
      [
        "2. Each bidder's offers are copied from its response into Commitments, one row for each lot and measure.",
      ],
      ["3. Evaluators mark on Evaluation. A reason stands beside every mark."],
    ],
  );

/** The five-bidder, two-lot retrofit tender with planted gaps. */
export const retrofitTender = (): readonly WriteSheet[] => [
  instructions(),
  facts(),
  criteria(),
  commitments(),
  evaluation(),
];
