import type { WriteStamp } from "../core/change";
import type { Paragraphs, Sheets } from "../core/snapshot";

/** The change that takes the waiver of one finding back: the stamp and all other waivers stay. */
export const planUnwaive = ({ stamp, waivers }: Sheets | Paragraphs, key: string): readonly WriteStamp[] => [
  { kind: "stamp", stamp, waivers: waivers.filter((one) => one.key !== key) },
];
