import { serveFolder } from "../../scripts/web/static-server";
import { startBrowser } from "../office-host/env/browser";
import { findChromium } from "../office-host/env/find-chromium";
import { buildPanes } from "./plain-pane/build";
import { load, type Times } from "./plain-pane/load";
import { sizesOf } from "./plain-pane/sizes";

const ROUNDS = 9;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const column = (texts: readonly string[]): string => texts.map((text) => text.padStart(16)).join("");

/** Builds both panes, loads them by turns, and prints what each weighs and how long a person waits. */
async function benchPane(): Promise<void> {
  const found = findChromium();
  if (!found)
    throw new Error(
      "No Chromium was found to load panes with. Install one, or name it in the variable CHROMIUM.",
    );
  const panes = await buildPanes();
  const servers = await Promise.all(panes.map(({ folder }) => serveFolder(folder, 0)));
  const browser = await startBrowser(found);
  const times: Times[][] = panes.map(() => []);
  for (let round = -1; round < ROUNDS; round++)
    for (const [index, { origin }] of servers.entries()) {
      const one = await load(browser, origin);
      if (round >= 0) times[index]?.push(one); // the first round warms up the browser and the disk
    }
  await browser.close();
  await Promise.all(servers.map(({ close }) => close()));

  const of = (key: keyof Times): readonly number[] => times.map((all) => median(all.map((one) => one[key])));
  const line = (title: string, values: readonly number[], unit: (value: number) => string): string => {
    const [plain = 0, ours = 0] = values;
    return `${title.padEnd(34)}${column([...values.map(unit), (ours / plain).toFixed(2)])}`;
  };
  const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
  const sizes = panes.map(({ folder }) => sizesOf(folder));
  process.stdout.write(
    [
      `Medians of ${String(ROUNDS)} loads by turns, nothing cached, a quarter of this machine's speed, 10 Mbit/s, 40 ms`,
      `${"".padEnd(34)}${column([...panes.map(({ name }) => name), "ratio"])}`,
      line(
        "scripts of the page, gzip",
        sizes.map(({ first }) => first),
        kilobytes,
      ),
      line(
        "all scripts, gzip",
        sizes.map(({ all }) => all),
        kilobytes,
      ),
      line("first contentful paint", of("paint"), milliseconds),
      line("app's own first view painted", of("ui"), milliseconds),
      line("first control painted", of("control"), milliseconds),
      "",
    ].join("\n"),
  );
}

void benchPane();
