import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Frame } from "playwright-core";

const AXE = readFileSync(
  path.join(path.dirname(createRequire(path.resolve("package.json")).resolve("axe-core")), "axe.min.js"),
  "utf8",
);

// Left out: the empty elements by which the keyboard library of Fluent notices focus; they pass it on at once.
const RUN = `(async () => {
  // A colour on its way from one state to the next is neither.
  const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
  const found = await axe.run({ exclude: [["[data-tabster-dummy]"]] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  return found.violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target, failureSummary }) => target.join(" ") + " " + failureSummary).join(" | "));
})()`;

/** What axe finds wrong with the page of the pane as it stands, by the rules of WCAG 2.2 AA and good practice. */
export async function axeFaults(pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(AXE);
  return pane.evaluate<readonly string[]>(RUN);
}
