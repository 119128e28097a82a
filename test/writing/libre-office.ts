import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** LibreOffice's program, where it is on the PATH. */
export const soffice: string | undefined = (process.env["PATH"] ?? "")
  .split(path.delimiter)
  .map((folder) => path.join(folder, "soffice"))
  .find((file) => existsSync(file));

/** All sheets, comma separated, UTF-8, numbers in full and not as shown. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let field = "";
  let isQuoted = false;
  const end = (): void => {
    rows.at(-1)?.push(field);
    field = "";
  };
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    if (isQuoted && letter === '"' && text.charAt(index + 1) === '"') {
      field += '"';
      index++;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === ",") end();
    else if (!isQuoted && letter === "\n") {
      end();
      rows.push([]);
    } else if (letter !== "\r") field += letter;
  }
  end();
  return rows;
}

/** One sheet of each workbook as LibreOffice calculates it: cells as text, by the workbook's name. */
export function recalculated(
  books: Readonly<Record<string, Uint8Array>>,
  sheet: string,
): Readonly<Record<string, readonly (readonly string[])[]>> {
  if (soffice === undefined) throw new Error("soffice is not on the PATH");
  const folder = mkdtempSync(path.join(os.tmpdir(), "commonweal-"));
  try {
    const files = Object.entries(books).map(([name, bytes]) => {
      const file = path.join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    execFileSync(soffice, ["--headless", profile, "--convert-to", CSV, "--outdir", folder, ...files], {
      stdio: "ignore",
      timeout: 240_000,
    });
    const made = readdirSync(folder);
    return Object.fromEntries(
      Object.keys(books).map((name) => {
        const file = `${name}-${sheet}.csv`;
        if (!made.includes(file)) throw new Error(`LibreOffice wrote no ${file}, only ${made.join(", ")}`);
        return [name, parseCsv(readFileSync(path.join(folder, file), "utf8"))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
