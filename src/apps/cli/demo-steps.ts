import { readFile, writeFile } from "node:fs/promises";
import { mainPart } from "../../hosts/file/office-kind";
import { openPackage } from "../../hosts/file/package";
import { Misuse } from "./misuse";

/** Writes a copy of a contract in which one figure reads otherwise, as if somebody had changed it by hand. */
export async function changeFigure(from: string, to: string, figure: string, other: string): Promise<void> {
  const pkg = openPackage(from, new Uint8Array(await readFile(from)));
  const part = mainPart(pkg, "document");
  const xml = pkg.text(part) ?? "";
  if (!xml.includes(`>${figure}<`))
    throw new Misuse(
      `${from} holds no ${figure} that could be changed to ${other}; the samples have changed.`,
    );
  pkg.set(part, xml.replace(`>${figure}<`, `>${other}<`));
  await writeFile(to, pkg.save());
}
