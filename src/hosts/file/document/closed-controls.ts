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

/** A content control that no control of ours may stand in. */
export interface ClosedControl extends Span {
  /** Whether it is there to be typed in, and may give way as a whole where it shows its prompt. */
  readonly isTyped: boolean;
}

const TYPED = new Set(["text", "showingPlcHdr"]);

/** The content controls that no control of ours may stand in. */
export function closedControls(file: string, part: string, xml: string): readonly ClosedControl[] {
  const found: ClosedControl[] = [];
  const closed = new Map<number, boolean>();
  const tracker: Tracker = {
    open({ name, tag }, path) {
      const owner: Frame | undefined = path.at(-2);
      if (path.at(-1)?.name !== "sdtPr" || !owner) return;
      const isLocked = name === "lock" && LOCKED.has(attribute(tag, "val") ?? "");
      const kind = name.replace(/^:/, "");
      if (isLocked || CLOSED.has(kind))
        closed.set(owner.serial, (closed.get(owner.serial) ?? true) && TYPED.has(kind));
    },
    close({ name, serial, tag: { start } }, _, end) {
      const isTyped = closed.get(serial);
      if (name === "sdt" && isTyped !== undefined) found.push({ start, end, isTyped });
    },
  };
  walkWord(file, part, xml, [tracker]);
  return found;
}
