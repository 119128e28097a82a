import type { Span } from "./scan";
import { attribute, walkWord, type Frame, type Tracker } from "./word-xml";

/** Kinds of content control that take a plain value and nothing else, and signs that Word itself writes what stands in one. */
const CLOSED = new Set([
  "text",
  "date",
  "dropDownList",
  "comboBox",
  "picture",
  "checkbox",
  "dataBinding",
  "showingPlcHdr",
  "citation",
  "equation",
  "group",
]);
const LOCKED = new Set(["contentLocked", "sdtContentLocked"]);

/** The content controls that no control of ours may stand in. */
export function closedControls(file: string, part: string, xml: string): readonly Span[] {
  const found: Span[] = [];
  const closed = new Set<number>();
  const tracker: Tracker = {
    open({ name, tag }, path) {
      const owner: Frame | undefined = path.at(-2);
      if (path.at(-1)?.name !== "sdtPr" || !owner) return;
      const isLocked = name === "lock" && LOCKED.has(attribute(tag, "val") ?? "");
      if (isLocked || CLOSED.has(name.replace(/^:/, ""))) closed.add(owner.serial);
    },
    close({ name, serial, tag: { start } }, _, end) {
      if (name === "sdt" && closed.has(serial)) found.push({ start, end });
    },
  };
  walkWord(file, part, xml, [tracker]);
  return found;
}
