import { BLANK, known, type Reading } from "../quantity";
import type { Commitment, Field } from "../tender";

/** What a commitment holds under a field; the label stands for `measure`, and fields that are not a commitment's are blank. */
export function fieldReading(commitment: Commitment, field: Field): Reading<string | number | boolean> {
  switch (field) {
    case "measure":
      return commitment.label === "" ? BLANK : known(commitment.label);
    case "title":
    case "theme":
    case "unit":
    case "minimum":
    case "quantity":
    case "proxy":
    case "attribution":
    case "value":
    case "method":
    case "due":
    case "owner":
    case "evidence":
    case "place":
    case "horizon":
    case "inSpecification":
      return commitment[field];
    case "lot":
    case "bidder":
    case "price":
    case "withdrawn":
    case "evaluatorMark":
    case "evaluatorReason":
    case "consensusMark":
    case "consensusReason":
    case "question":
    case "notes":
      return BLANK;
  }
}
