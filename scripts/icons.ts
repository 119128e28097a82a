import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findChromium } from "../test/office-host/env/find-chromium";
import { startBrowser } from "../test/office-host/env/browser";
import { ICON_NAMES, ICON_SIZES, iconPath } from "./icons/icon-names";

const ASSETS = path.resolve("assets");

/** Draws every icon of `assets/icons.svg` in every size. Needs a Chromium. */
async function drawIcons(): Promise<void> {
  const found = findChromium();
  if (!found)
    throw new Error(
      "No Chromium was found to draw with. Install one, or name it in the variable CHROMIUM, then run npm run icons again.",
    );
  const sprite = readFileSync(path.join(ASSETS, "icons.svg"), "utf8");
  const browser = await startBrowser(found);
  const page = await browser.newPage();
  for (const name of ICON_NAMES)
    for (const size of ICON_SIZES) {
      const across = `${String(size)}px`;
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0">${sprite.replace("<svg", '<svg style="position:absolute;width:0"')}` +
          `<svg style="display:block;width:${across};height:${across}"><use href="#${name}"/></svg></body>`,
      );
      const file = path.join(ASSETS, iconPath(name, size));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, await page.screenshot({ omitBackground: true }));
    }
  await browser.close();
}

await drawIcons();
