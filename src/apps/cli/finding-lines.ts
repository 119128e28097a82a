import type { Finding } from "../../core/finding";
import { placeName } from "../../core/location";
import type { Colours } from "./terminal";

/** How findings are shown on a terminal. */
export interface Shown {
  readonly colours: Colours;
  /** Whether the file stands in front of each place. */
  readonly withFile: boolean;
  /** Whether each finding's key stands below it. */
  readonly withKeys?: boolean | undefined;
  /** Where the value comes from, where that is no plain fact of the file. */
  readonly valueFrom?: string | undefined;
  /** What else a person should know about a clause's findings, by the clause's id. */
  readonly notes?: ReadonlyMap<string, string>;
}

/** Width of a cell's address with its sheet; what is longer has a line of its own. */
const WIDTH = 18;

function said({ severity, message, rule }: Finding, { colours }: Shown): string {
  const paint = severity === "error" ? colours.red : severity === "warning" ? colours.yellow : colours.cyan;
  return `${paint(severity.padEnd(7))}  ${message} ${colours.dim(rule)}`;
}

/** One finding on one line: place, severity in words, message, rule. */
export const findingLine = (finding: Finding, shown: Shown): string =>
  `${placeName(finding.at, shown.withFile).padEnd(WIDTH)}  ${said(finding, shown)}`;

function below({ key, subject, rule }: Finding, { withKeys, notes, colours }: Shown): readonly string[] {
  const note = notes?.get(subject.clause ?? "");
  return [
    ...(note === undefined ? [] : [`draft holds it back: ${note}`]),
    ...(withKeys && key !== rule ? [colours.dim(`key: ${key}`)] : []),
  ];
}

/**
 * Findings as a person reads them. A cell's address stands in front of its finding; a paragraph is named once, above all that is found
 * there.
 */
export function findingLines(findings: readonly Finding[], shown: Shown): readonly string[] {
  let place = "";
  return findings.flatMap((finding) => {
    const indent = finding.at.kind === "paragraph" ? 2 : WIDTH + 2;
    const more = below(finding, shown).map((line) => `${" ".repeat(indent + 9)}${line}`);
    if (finding.at.kind !== "paragraph") {
      place = "";
      return [findingLine(finding, shown), ...more];
    }
    const here = placeName(finding.at, shown.withFile);
    const head = here === place ? [] : [`${here}:`];
    place = here;
    return [...head, `  ${said(finding, shown)}`, ...more];
  });
}
