import { known, BLANK } from "../../src/core/quantity";
import type { Ruleset } from "../../src/core/ruleset";
import type { Commitment, Tender } from "../../src/core/tender";

/** Numbers from 0 to 1 that look random and are the same in every run. */
function sequence(): () => number {
  let state = 42;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** A tender of so many known lines, twenty bids in each of five lots, over all measures of the edition. */
export function tenderOf(lines: number, ruleset: Ruleset): Tender {
  const next = sequence();
  const perBid = Math.ceil(lines / 100);
  const at = { kind: "file", file: "bench.xlsx" } as const;
  const commitment = (line: number): Commitment => {
    const measure = ruleset.measures[Math.floor(next() * ruleset.measures.length)];
    return {
      measure: measure?.id,
      label: measure?.id ?? "",
      ordinal: 1,
      quantity: known(Math.round(next() * 400) / 2),
      unit: BLANK,
      minimum: BLANK,
      proxy: known(100),
      attribution: known(Math.round(next() * 100) / 100),
      value: known(Math.round(next() * 2_000_000)),
      valueIsFormula: true,
      theme: BLANK,
      title: BLANK,
      method: next() < 0.5 ? known("With local partners") : BLANK,
      due: known(`2027-0${String(1 + Math.floor(next() * 9))}-15`),
      owner: BLANK,
      evidence: BLANK,
      place: BLANK,
      horizon: next() < 0.5 ? known("day-one") : BLANK,
      inSpecification: BLANK,
      table: 0,
      line,
      isHidden: false,
    };
  };
  const lots = Array.from({ length: 5 }, (_, lot) => ({
    id: `Lot ${String(lot + 1)}`,
    at,
    bids: Array.from({ length: 20 }, (_bid, index) => ({
      bidder: `Bidder ${String(index + 1)}`,
      at,
      price: BLANK,
      priceAt: undefined,
      withdrawn: BLANK,
      commitments: Array.from({ length: perBid }, (_line, line) => commitment(line)),
      marks: [],
    })),
  }));
  const facts = {
    kind: "contract",
    value: 1_200_000,
    vat: "excluded",
    start: "2026-04-01",
    end: "2029-03-31",
    commencement: "2026-02-10",
    category: "services",
  } as const;
  return { facts, factsAt: {}, edition: undefined, lots, tables: [], problems: [], weightings: [] };
}
