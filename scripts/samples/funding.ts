import type { WriteSheet } from "../../src/core/change";
import { EDITION } from "./edition";
import { date, draftSheet, formula, money, percent, styled, type Draft } from "./draft-sheet";

interface Output {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly years: readonly [Draft, Draft, Draft];
  readonly share: Draft;
  readonly how: string;
  readonly due: string;
  readonly evidence: string;
}

const OUTPUTS: readonly Output[] = [
  {
    code: "LCR-M-001",
    title: "Local people employed on the contract",
    unit: "FTE years",
    years: [1.5, 1.5, 2],
    share: percent(0.85),
    how: "A coordinator and a half-time workshop technician, recruited through the borough job hubs.",
    due: "2026-07-27",
    evidence: "anonymised payroll extract: role, hours, first half of postcode",
  },
  {
    code: "LCR-M-005",
    title: "Accredited training on the contract",
    unit: "weeks",
    years: [8, 12, 14],
    share: null,
    how: "Level 2 repair courses with the college, four learners a year.",
    due: "2026-10-19",
    evidence: "training provider's register of weeks",
  },
  {
    code: "LCR-M-014",
    title: "People with experience of homelessness employed",
    unit: "FTE years",
    years: [0, 0, 0.5],
    share: percent(1),
    how: "Paid posts after a supported placement, with a mentor from the hostel.",
    due: "2026-10-16",
    evidence: "anonymised payroll extract: role, hours, start",
  },
  {
    code: "LCR-M-034",
    title: "Waste reused or kept out of disposal",
    unit: "tonnes",
    years: [8, 20, 24],
    share: null,
    how: "Repair and resale of furniture and appliances, weighed at the dock.",
    due: "2027-04-30",
    evidence: "waste transfer notes",
  },
  {
    code: "LCR-M-038",
    title: "Staff volunteering",
    unit: "hours",
    years: [null, "40 hours", 30],
    share: null,
    how: "",
    due: "2027-04-30",
    evidence: "signed attendance record: date, hours, number of people",
  },
];

const HEAD = [
  "Ref",
  "Output",
  "Unit",
  "Year 1",
  "Year 2",
  "Year 3",
  "Total",
  "Attribution %",
  "How will you deliver",
  "Delivery date",
  "Responsible person",
  "Evidence",
  "Where",
];

/** A community organisation's application for a grant, with outputs spread over years. */
export function fundingApplication(): readonly WriteSheet[] {
  const first = 8;
  const rows: Draft[][] = [
    [styled("Application for funding: outputs and social value", "title")],
    [],
    ["Name of applicant", "Second Spring Workshop CIO"],
    ["Project", "Repair, learn, earn"],
    [],
    [styled("Outputs by year of the grant", "subtitle")],
    HEAD.map((text) => styled(text, "header")),
    ...OUTPUTS.map((output, index): Draft[] => {
      const row = String(first + index);
      return [
        output.code,
        output.title,
        output.unit,
        ...output.years,
        formula(`SUM(D${row}:F${row})`, "number"),
        output.share,
        { value: output.how, style: "wrap" },
        date(output.due),
        "Ruth Adeyemi, manager",
        output.evidence,
        "Liverpool City Region",
      ];
    }),
  ];
  return [
    draftSheet(
      "Project details",
      [30, 60],
      [
        [styled("Community Environment Grants: project details", "title")],
        [styled("A plainly fictitious grant, made to learn and practise on.", "note")],
        [],
        ["Project title", "Repair, learn, earn"],
        ["Funder", "Northbank Combined Housing Board"],
        ["Rules set", EDITION],
        ["Kind of agreement", "funding agreement"],
        ["Grant amount", money(180_000)],
        ["VAT basis", "excluded"],
        ["Commencement date", date("2026-03-02")],
        ["Project start", date("2026-05-01")],
        ["Project end", date("2029-04-30")],
        ["Jurisdiction", "England"],
      ],
    ),
    draftSheet("Outputs", [12, 44, 12, 9, 9, 9, 10, 12, 60, 17, 26, 40, 22], rows, { landscape: true }),
  ];
}
