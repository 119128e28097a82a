import type { Wire } from "../core/wire";
import type { Area } from "./a1";
import type { Sheet } from "./sheet";
import type { Place } from "./workbook";

/** Objects of the API that others lead to, so that no class of the API has to know all others. */
export interface Wires {
  readonly range: (place: Place) => Wire;
  readonly worksheet: (sheet: Sheet) => Wire;
  readonly areas: (sheet: Sheet, areas: readonly Area[]) => Wire;
}

const known = new WeakMap<object, Wires>();

/** Says how the objects of a workbook are made. */
export const setWires = (of: object, wires: Wires): void => {
  known.set(of, wires);
};

/** How the objects of a workbook are made. */
export function wiresOf(of: object): Wires {
  const found = known.get(of);
  if (!found) throw new Error("The workbook has not been opened as a host's.");
  return found;
}
