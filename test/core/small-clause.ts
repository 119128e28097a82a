import type { ClauseRule } from "../../src/core/ruleset";

/** A clause with party, number and text slots, a list, and an earlier edition. */
export const CLAUSE: ClauseRule = {
  id: "TEST-C-001",
  edition: 2,
  title: "Reporting",
  heading: "Reporting on social value",
  trigger: { fact: "value", operator: "greaterThan", value: 20_000 },
  horizon: "day-one",
  paragraphs: [
    {
      level: 1,
      text: "The {supplier} must report to {contact} within {days} days of each quarter.",
      duties: ["D1"],
    },
    { level: 1, text: "Each report must state:", duties: ["D1"] },
    { level: 2, text: "the quantity delivered; and" },
    { level: 2, text: "the evidence for it." },
    {
      level: 1,
      text: "The {supplier} must keep records for {years} years after the {agreement} ends.",
      duties: ["D2"],
    },
    { level: 1, text: "The {authority} is free to publish the totals." },
  ],
  slots: [
    { name: "supplier", title: "The supplier", type: "party" },
    { name: "authority", title: "The authority", type: "party" },
    { name: "agreement", title: "The agreement", type: "party" },
    { name: "contact", title: "Who receives the reports", type: "text", default: "the contract manager" },
    { name: "days", title: "Days for a report", type: "number", default: "10" },
    { name: "years", title: "Years for which records are kept", type: "number", default: "6" },
  ],
  duties: ["D1", "D2"].map((id) => ({
    id,
    who: "supplier",
    what: id === "D1" ? "Report every quarter" : "Keep records",
    evidence: "The report",
    reporting: "Every quarter",
    remedy: "None",
    by: 0,
    phases: [],
    adopted: true,
    signs: [],
  })),
  terms: { needs: [], brings: [] },
  conflicts: [],
  earlier: [
    {
      edition: 1,
      heading: "Social value reports",
      paragraphs: [{ level: 1, text: "The {supplier} must report each year to {contact}." }],
      changed: "Every quarter.",
    },
  ],
  signs: ["social value report"],
  roles: ["commissioner-provider"],
  strategies: [],
  status: "illustrative",
  source: { ref: "TEST" },
  examples: [],
};

/** The clause as a contract of a Contractor and a Council has it. */
export const TEXTS: readonly string[] = [
  "Reporting on social value",
  "The Contractor must report to the Head of Housing within 10 days of each quarter.",
  "Each report must state:",
  "the quantity delivered; and",
  "the evidence for it.",
  "The Contractor must keep records for 6 years after the Contract ends.",
  "The Council is free to publish the totals.",
];

/** Those texts with some words exchanged. */
export function changed(from: string, to: string): readonly string[] {
  const texts = TEXTS.map((text) => text.replace(from, to));
  if (texts.every((text, index) => text === TEXTS[index])) throw new Error(`"${from}" stands nowhere.`);
  return texts;
}
