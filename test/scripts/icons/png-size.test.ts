import { readFileSync } from "node:fs";
import path from "node:path";
import { ICON_NAMES, ICON_SIZES, iconPath } from "../../../scripts/icons/icon-names";
import { pngSize } from "../../../scripts/icons/png-size";

test.each(ICON_NAMES)("%s is drawn in every size", (name) => {
  const sizes = ICON_SIZES.map((size) => pngSize(readFileSync(path.resolve("assets", iconPath(name, size)))));
  expect(sizes).toEqual(ICON_SIZES.map((size) => [size, size]));
});

test("what is no PNG has no size", () => {
  expect(pngSize(Buffer.from("GIF89a".padEnd(40, "x")))).toBeUndefined();
  expect(pngSize(Buffer.alloc(10))).toBeUndefined();
});
