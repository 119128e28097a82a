import type { Finding, Severity } from "../core/finding";

/** A severity in a word, so that nothing rests on colour. */
export const SEVERITY: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  advice: "Advice",
};

/** From the gravest to the mildest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "advice"];

const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** How many of each: "2 errors, 1 warning and 3 pieces of advice". */
export function countText(findings: readonly Pick<Finding, "severity">[]): string {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = plural(count("error"), "error", "errors");
  const warnings = plural(count("warning"), "warning", "warnings");
  return `${errors}, ${warnings} and ${plural(count("advice"), "piece of advice", "pieces of advice")}`;
}
