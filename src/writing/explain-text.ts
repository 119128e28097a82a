import type { Explanation } from "../core/explain";
import { placeName } from "../core/location";

/** Where a part of an explanation comes from: "Offers!F12, LCR-M-001, Social Value Framework 2022". */
function origin(explanation: Explanation): string {
  const place = explanation.at === undefined ? undefined : placeName(explanation.at);
  const parts = [place, explanation.rule, explanation.source].filter(
    (part) => part !== undefined && part !== "",
  );
  return parts.length === 0 ? "" : ` [${parts.join(", ")}]`;
}

/** An explanation as lines of plain text, each part indented below what it explains. */
export function explainLines(explanation: Explanation, depth = 0): readonly string[] {
  const indent = "  ".repeat(depth);
  const because = explanation.because === "" ? "" : ` – ${explanation.because}`;
  const line = `${indent}${explanation.label}: ${explanation.value}${because}${origin(explanation)}`;
  return [line, ...explanation.parts.flatMap((part) => explainLines(part, depth + 1))];
}
