import type { WriteStamp } from "../core/change";
import type { Stamp, Waiver } from "../core/finding";
import type { Paragraphs, Sheets } from "../core/snapshot";

/** The change that keeps a waiver inside a file; one for the same finding is replaced, all others stay. */
export const planWaive = (
  file: Sheets | Paragraphs,
  stamp: Stamp | undefined,
  waiver: Waiver,
): readonly WriteStamp[] => [
  { kind: "stamp", stamp, waivers: [...file.waivers.filter((one) => one.key !== waiver.key), waiver] },
];
