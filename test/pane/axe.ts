import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Frame } from "playwright-core";

const AXE = readFileSync(
  path.join(path.dirname(createRequire(path.resolve("package.json")).resolve("axe-core")), "axe.min.js"),
  "utf8",
);

const RUN = `(async () => {
  const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  return found.violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target, failureSummary }) => target.join(" ") + " " + failureSummary).join(" | "));
})()`;

/** What axe finds wrong with the page of the pane as it stands, by the rules of WCAG 2.2 AA and good practice. */
export async function axeFaults(pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(AXE);
  return pane.evaluate<readonly string[]>(RUN);
}
