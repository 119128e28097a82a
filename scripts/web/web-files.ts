import { readFile } from "node:fs/promises";
import path from "node:path";
import { ICON_NAMES, ICON_SIZES, iconPath } from "../icons/icon-names";
import { headerFiles } from "./header-files";
import { releaseFiles } from "./releases";
import { sampleFiles } from "./sample-files";
import type { StaticFiles } from "./static-files-plugin";

async function icons(): Promise<StaticFiles> {
  const paths = ICON_NAMES.flatMap((name) => ICON_SIZES.map((size) => iconPath(name, size)));
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (name) => [name, await readFile(path.resolve("assets", name))] as const),
    ),
  );
}

/** What lies beside the add-in's pages: its editions, its icons, its samples, and its headers for hosts that read them from files. */
export const webFiles = async (): Promise<StaticFiles> => ({
  ...(await releaseFiles()),
  ...(await icons()),
  ...(await sampleFiles()),
  ...headerFiles(),
});
