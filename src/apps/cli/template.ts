import { blankXlsx, openXlsx } from "../../hosts/file/xlsx";
import type { Rulesets } from "../../rulesets";
import { planTemplate } from "../../writing/plan-template";
import { editionFor, suchAs } from "./edition";
import { outPath, writeWhole, type OutOptions } from "./files";
import { readFacts, type InputOptions } from "./inputs";
import { editionOutput } from "./json-review";
import { Misuse } from "./misuse";
import { editionLine } from "./print-review";
import { report, type ReportOptions } from "./report";
import type { Terminal } from "./terminal";

/** `commonweal template`: a clean tender workbook, or a bidder's workbook, from an edition. */
export async function template(
  kind: string,
  options: InputOptions & OutOptions & ReportOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  if (kind !== "tender" && kind !== "bidder")
    throw new Misuse(`"${kind}" is not a template. There are two: tender and bidder.`);
  const { facts } = await readFacts(options, releases);
  const edition = await editionFor(releases, facts ?? {}, options.rules);
  if (edition.is === "none")
    throw new Misuse(
      `${edition.reason} Name the edition that the template is for with --edition${suchAs(releases)}, or give --facts with the commencement date.`,
    );
  const { ruleset } = edition;
  const out = await outPath([], options, `${kind}.xlsx`, () => Promise.resolve(false));
  const host = openXlsx(out, blankXlsx());
  await host.apply(planTemplate(ruleset, kind, facts));
  await writeWhole(out, host.save());
  return report(
    terminal,
    options,
    {
      command: "template",
      exitCode: 0,
      edition: editionOutput(ruleset),
      written: [{ file: out, parts: [], refused: [] }],
    },
    [editionLine(ruleset), `Written: ${out}`],
  );
}
