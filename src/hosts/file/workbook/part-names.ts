import { hasOwnType } from "../opc";
import type { Package } from "../package";

/** The first name of the form stem, number, extension that no part has and the package says nothing of: "xl/charts/chart3.xml". */
export function freePartName(pkg: Package, stem: string, extension: string): string {
  let number = 1;
  const name = (): string => `${stem}${String(number)}${extension}`;
  while (pkg.has(name()) || hasOwnType(pkg, name())) number++;
  return name();
}
