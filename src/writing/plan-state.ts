import type { WriteStamp } from "../core/change";
import type { Facts } from "../core/facts";
import type { Stamp } from "../core/finding";
import type { Paragraphs, Sheets } from "../core/snapshot";

/** The change that keeps the facts that a person stated inside a file, in place of those stated before; waivers stay. */
export const planState = (
  file: Sheets | Paragraphs,
  stamp: Stamp | undefined,
  stated: Facts,
): readonly WriteStamp[] => [{ kind: "stamp", stamp, waivers: file.waivers, stated }];
