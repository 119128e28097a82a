import { explain as explainScore, type ExplainSubject } from "../../core/explain";
import { explainLines } from "../../writing/explain-text";
import type { Rulesets } from "../../rulesets";
import { assessFiles } from "./assess-files";
import type { InputOptions } from "./inputs";
import { editionOutput, findingOutput } from "./json-review";
import { Misuse } from "./misuse";
import { isNamed, listed } from "./named-lot";
import { findingLine } from "./finding-lines";
import { editionLine } from "./print-review";
import { report, type ReportOptions } from "./report";
import { coloursOf, type Terminal } from "./terminal";

export interface ExplainOptions extends InputOptions, ReportOptions {
  readonly lot?: string | undefined;
  readonly bid?: string | undefined;
  readonly what?: string | undefined;
  readonly measure?: string | undefined;
  readonly finding?: string | undefined;
}

function whatOf(text: string | undefined): ExplainSubject["what"] {
  switch (text) {
    case undefined:
    case "combined":
      return "combined";
    case "quantitative":
    case "qualitative":
    case "total":
      return text;
    default:
      throw new Misuse(
        `--what "${text}" is not a number that can be explained. It is one of combined, quantitative, qualitative, total.`,
      );
  }
}

/** `commonweal explain`: the tree behind one number, or one finding with its rule, down to cells and sources. */
export async function explain(
  files: readonly string[],
  options: ExplainOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  const assessed = await assessFiles("explain", files, options, releases, terminal);
  if (assessed.is === "ungoverned") return report(terminal, options, assessed.output, assessed.lines);
  const { tender, ruleset, review } = assessed.assessment;
  if (options.finding !== undefined) {
    const all = [...review.findings, ...review.waived.map((one) => one.finding)];
    const found = all.filter(
      (finding) => finding.key === options.finding || finding.rule === options.finding,
    );
    if (found.length === 0)
      throw new Misuse(
        `No finding here has the key or the rule "${options.finding}". "commonweal check --keys" shows them.`,
      );
    const rules = ruleset.checks.filter((rule) => found.some((finding) => finding.rule === rule.id));
    const lines = found.flatMap((finding) => {
      const rule = rules.find((one) => one.id === finding.rule);
      return [
        findingLine(finding, { colours: coloursOf(terminal), withFile: true }),
        `    key: ${finding.key}`,
        ...(rule ? [`    why: ${rule.rationale}`] : []),
        `    source: ${finding.source}`,
      ];
    });
    return report(
      terminal,
      options,
      {
        command: "explain",
        exitCode: 0,
        edition: editionOutput(ruleset),
        findings: found.map(findingOutput),
      },
      [editionLine(ruleset), ...lines],
    );
  }
  const lots = review.scores.map((lot) => lot.lot);
  const lot = review.scores.find((one) =>
    options.lot === undefined ? lots.length === 1 : isNamed(one.lot, options.lot),
  );
  if (!lot)
    throw new Misuse(
      lots.length === 0
        ? "There is no score to explain: no offers and no marks were read."
        : `Say which lot with --lot: ${listed(lots)}.`,
    );
  const bids =
    options.bid === undefined
      ? lot.bids
      : lot.bids.filter((bid) => bid.bidder.toLowerCase() === options.bid?.toLowerCase());
  if (bids.length === 0)
    throw new Misuse(
      `No bid in this lot is by "${options.bid ?? ""}". The bidders are ${listed(lot.bids.map((bid) => bid.bidder))}.`,
    );
  const what = whatOf(options.what);
  const trees = bids.flatMap((bid) => {
    const tree = explainScore(
      {
        lot: lot.lot,
        bidder: bid.bidder,
        what,
        ...(options.measure !== undefined && { measure: options.measure }),
      },
      tender,
      ruleset,
      review.scores,
    );
    return tree ? [tree] : [];
  });
  if (trees.length === 0)
    throw new Misuse(`Nothing is offered under ${options.measure ?? "that measure"} here.`);
  return report(
    terminal,
    options,
    { command: "explain", exitCode: 0, edition: editionOutput(ruleset), explanation: trees },
    [editionLine(ruleset), ...trees.flatMap((tree) => ["", ...explainLines(tree)])],
  );
}
