import type { Package } from "../package";

/** The first name of the form stem, number, extension that no part has: "xl/charts/chart3.xml". */
export function freePartName(pkg: Package, stem: string, extension: string): string {
  let number = 1;
  while (pkg.has(`${stem}${String(number)}${extension}`)) number++;
  return `${stem}${String(number)}${extension}`;
}
