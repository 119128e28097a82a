import type { WriteSheet } from "../../src/core/change";
import { EDITION } from "./edition";
import { date, draftSheet, formula, money, percent, styled, type Draft } from "./draft-sheet";

/** The authority's own workbook of the services tender: facts, criteria, marks. */
export const servicesTender = (): readonly WriteSheet[] => [
  draftSheet(
    "Facts",
    [30, 60],
    [
      [styled("Grounds and cleaning services: tender facts", "title")],
      [],
      ["Title", "Grounds maintenance and cleaning of transport interchanges"],
      ["Contracting authority", "Northbank Combined Housing Board"],
      ["Rules set", EDITION],
      ["Kind of agreement", "contract"],
      ["Contract value", money(1_200_000)],
      ["VAT basis", "excluded"],
      ["Category", "services"],
      ["Commencement date", date("2026-02-10")],
      ["Contract start", date("2026-04-01")],
      ["Contract end", date("2029-03-31")],
      ["Jurisdiction", "England"],
      ["Social value weighting", percent(0.1)],
    ],
  ),
  draftSheet(
    "Criteria",
    [30, 14],
    [
      [styled("Award criteria", "title")],
      [],
      [styled("Criterion", "header"), styled("Weighting", "header")],
      ["Price", 50],
      ["Quality", 40],
      ["Social value", 10],
    ],
  ),
  draftSheet(
    "Marks",
    [28, 34, 12, 40, 12, 40, 12, 40],
    [
      [styled("Marks", "title")],
      [],
      [
        "Bidder",
        "Question",
        "Evaluator 1 mark",
        "Evaluator 1 rationale",
        "Evaluator 2 mark",
        "Evaluator 2 rationale",
        "Consensus mark",
        "Consensus reason",
      ].map((text) => styled(text, "header")),
      [
        "Harbour Grounds Ltd",
        "Social value method statement",
        4,
        "Full method, dates and owner.",
        4,
        "Monitoring is described.",
        4,
        "Agreed at 4 on the descriptor.",
      ],
      [
        "Lantern Facilities CIC",
        "Social value method statement",
        5,
        "Complete, with partners and baseline.",
        5,
        "Risks and resets are planned.",
        5,
        "Agreed at 5 on the descriptor.",
      ],
      [
        "Orchard Care & Clean Ltd",
        "Social value method statement",
        2,
        "Owner and dates are missing.",
        3,
        "Fits the contract in part.",
        2,
        "Agreed at 2: no dates.",
      ],
    ],
  ),
];

interface Offer {
  readonly code: string;
  readonly theme: string;
  readonly title: string;
  readonly unit: string;
  readonly proxy: number;
}

const MEASURES: readonly Offer[] = [
  {
    code: "LCR-M-001",
    theme: "Stronger",
    title: "Local people employed on the contract",
    unit: "FTE years",
    proxy: 26_000,
  },
  { code: "LCR-M-004", theme: "Stronger", title: "Apprenticeships", unit: "weeks", proxy: 80 },
  { code: "LCR-M-007", theme: "Stronger", title: "Paid work placements", unit: "weeks", proxy: 135 },
  {
    code: "LCR-M-010",
    theme: "No one left behind",
    title: "Young people not in education, employment or training employed",
    unit: "FTE years",
    proxy: 13_000,
  },
  { code: "LCR-M-019", theme: "Stronger", title: "Spending with local suppliers", unit: "£", proxy: 1 },
  {
    code: "LCR-M-023",
    theme: "Stronger",
    title: "Subcontracts opened to local and community suppliers",
    unit: "events",
    proxy: 300,
  },
  {
    code: "LCR-M-034",
    theme: "Greener",
    title: "Waste reused or kept out of disposal",
    unit: "tonnes CO2e",
    proxy: 50,
  },
  { code: "LCR-M-038", theme: "No one left behind", title: "Staff volunteering", unit: "hours", proxy: 13 },
  {
    code: "LCR-M-045",
    theme: "Fairer",
    title: "Workers paid at least the Real Living Wage",
    unit: "%",
    proxy: 0,
  },
];

const HEAD = [
  "Ref",
  "Theme",
  "Measure",
  "Unit",
  "Proxy (£)",
  "Units Offers",
  "Local %",
  "Social value (£)",
  "How will you deliver",
  "Delivery date",
  "Responsible person",
  "Evidence",
  "Where",
];

interface Answer {
  readonly quantity: Draft;
  readonly local?: Draft;
  readonly how?: string;
  readonly due?: string;
  readonly evidence?: string;
}

function calculator(
  bidder: string,
  owner: string,
  answers: Readonly<Record<string, Answer>>,
): readonly WriteSheet[] {
  const first = 9;
  const rows: Draft[][] = [
    [styled("Social value calculator", "title")],
    [styled("Green cells only. Leave a measure blank if you offer nothing under it.", "note")],
    [],
    ["Name of bidder", null, bidder],
    ["Contract", null, "Grounds maintenance and cleaning of transport interchanges"],
    [],
    [styled("Your offers", "subtitle")],
    HEAD.map((text) => styled(text, "header")),
    ...MEASURES.map((measure, index): Draft[] => {
      const row = String(first + index);
      const answer = answers[measure.code];
      return [
        measure.code,
        measure.theme,
        measure.title,
        measure.unit === "tonnes CO2e" ? "tonnes" : measure.unit,
        money(measure.proxy),
        answer?.quantity ?? null,
        answer?.local ?? null,
        formula(`IF(ISNUMBER(F${row}),ROUND(F${row}*E${row}*IF(G${row}="",1,G${row}),2),0)`),
        answer
          ? {
              value:
                answer.how ??
                `Planned with the named partners of our response and reviewed each quarter by ${owner}.`,
              style: "wrap",
            }
          : null,
        answer ? date(answer.due ?? "2026-06-22") : null,
        answer ? owner : null,
        answer ? (answer.evidence ?? null) : null,
        answer ? "Liverpool City Region" : null,
      ];
    }),
  ];
  const last = String(first + MEASURES.length - 1);
  rows.push([
    styled("Total social value", "total-text"),
    null,
    null,
    null,
    null,
    null,
    null,
    formula(`SUM(H${String(first)}:H${last})`, "total-money"),
  ]);
  return [
    draftSheet("Calculator", [12, 20, 40, 14, 12, 13, 9, 16, 60, 17, 26, 36, 22], rows, { landscape: true }),
    draftSheet(
      "Definitions and Guidance",
      [100],
      [
        [styled("Definitions and guidance", "title")],
        ["Weeks are weeks of training, not people."],
        ["FTE years: one person full time for one year is 1."],
      ],
    ),
  ];
}

const PAYROLL = "anonymised payroll extract: role, hours, first half of postcode";
const APPRENTICES = "apprenticeship agreement and training plan, without names";
const INVOICES = "list of paid invoices: supplier's postcode, size and amount";

/** The bidders' own workbooks, by file name. */
export const servicesBids = (): Readonly<Record<string, readonly WriteSheet[]>> => ({
  "bid-harbour-grounds": calculator("Harbour Grounds Ltd", "Jo Brennan, contracts", {
    "LCR-M-001": { quantity: 9, local: percent(0.9), evidence: PAYROLL },
    "LCR-M-004": { quantity: 156, evidence: APPRENTICES },
    "LCR-M-019": { quantity: 240_000, local: percent(0.7), evidence: INVOICES, due: "2027-03-31" },
    "LCR-M-023": { quantity: 4, evidence: "invitation and agenda" },
    "LCR-M-034": { quantity: 36.5, evidence: "waste transfer notes", due: "2027-03-31" },
    "LCR-M-045": { quantity: 100, evidence: "count of people by pay band", due: "2027-03-31" },
  }),
  "bid-lantern-facilities": calculator("Lantern Facilities CIC", "Amara Cole, people", {
    "LCR-M-001": { quantity: 11.5, local: percent(0.95), evidence: PAYROLL },
    "LCR-M-004": { quantity: "312 weeks", evidence: APPRENTICES },
    "LCR-M-007": { quantity: 24, evidence: "placement agreement, without names" },
    "LCR-M-010": {
      quantity: 2,
      local: percent(1),
      evidence: "anonymised payroll extract: role, hours, start",
    },
    "LCR-M-019": { quantity: "£210k", local: percent(0.8), evidence: INVOICES, due: "2027-03-31" },
    "LCR-M-023": { quantity: 6, evidence: "invitation and agenda" },
    "LCR-M-038": { quantity: 220, evidence: "signed attendance record: date, hours, number of people" },
    "LCR-M-045": { quantity: 100, evidence: "count of people by pay band", due: "2027-03-31" },
  }),
  "bid-orchard-care": calculator("Orchard Care & Clean Ltd", "Neil Foss, director", {
    "LCR-M-001": { quantity: 6, local: percent(0.6), evidence: PAYROLL },
    "LCR-M-004": { quantity: "3 apprentices", evidence: APPRENTICES },
    "LCR-M-019": { quantity: "TBC", local: percent(0.5), evidence: INVOICES },
    "LCR-M-038": {
      quantity: 80,
      how: "",
      due: "2030-01-15",
      evidence: "signed attendance record: date, hours, number of people",
    },
  }),
});
