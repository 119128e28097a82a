import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes of a pane's scripts after gzip: those that its page names, and all that it may ask for later. */
export interface Sizes {
  readonly first: number;
  readonly all: number;
}

const packed = (file: string): number => gzipSync(readFileSync(file)).length;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Measures the pane in a folder. Microsoft's script is the same for every pane, and left out. */
export function sizesOf(folder: string): Sizes {
  const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const named = [...page.matchAll(/<script src="(assets\/[^"]+)"/g)].map(([, src]) =>
    path.join(folder, src ?? ""),
  );
  const all = readdirSync(path.join(folder, "assets")).filter((name) => name.endsWith(".js"));
  return {
    first: sum(named.map(packed)),
    all: sum(all.map((name) => packed(path.join(folder, "assets", name)))),
  };
}
