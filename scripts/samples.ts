import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WriteSheet } from "../src/core/change";
import { blankXlsx, openXlsx } from "../src/hosts/file/xlsx";
import { fundingApplication } from "./samples/funding";
import { retrofitTender } from "./samples/retrofit";
import { servicesBids, servicesTender } from "./samples/services";

/**
 * Writes the sample workbooks. Each is saved once by LibreOffice, so that it looks like a file that another program made: shared
 * strings, other styles, calculated formulas. Needs `soffice` on the path.
 */
async function main(): Promise<void> {
  const samples: Readonly<Record<string, readonly WriteSheet[]>> = {
    "retrofit-tender": retrofitTender(),
    "services/tender": servicesTender(),
    ...Object.fromEntries(
      Object.entries(servicesBids()).map(([name, sheets]) => [`services/${name}`, sheets]),
    ),
    "funding-application": fundingApplication(),
  };
  const folder = mkdtempSync(path.join(tmpdir(), "samples-"));
  for (const [name, sheets] of Object.entries(samples)) {
    const host = openXlsx(`${name}.xlsx`, blankXlsx());
    await host.apply(sheets);
    const raw = path.join(folder, `${path.basename(name)}.xlsx`);
    writeFileSync(raw, host.save());
    const out = path.join(folder, "out");
    execFileSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        out,
        raw,
      ],
      { stdio: "ignore" },
    );
    const target = path.join("samples", `${name}.xlsx`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(path.join(out, path.basename(raw))));
    console.log(target);
  }
  rmSync(folder, { recursive: true });
}

void main();
