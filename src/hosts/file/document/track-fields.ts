import type { Span } from "./scan";
import { attribute, type Tracker } from "./word-xml";

/** Follows complex fields, which may span paragraphs. A field that never ends is not counted. */
export function trackFields(): {
  readonly tracker: Tracker;
  readonly found: Span[];
  /** Whether text here is shown nowhere: it stands in the code of a field around another. */
  readonly isHidden: () => boolean;
} {
  const found: Span[] = [];
  const open: { start: number; isCode: boolean }[] = [];
  const tracker: Tracker = {
    open({ name, tag }) {
      if (name !== "fldChar") return;
      const type = attribute(tag, "fldCharType");
      const last = open.at(-1);
      if (type === "begin") open.push({ start: tag.start, isCode: true });
      if (type === "separate" && last) last.isCode = false;
      if (type === "end" && last) {
        open.pop();
        found.push({ start: last.start, end: tag.end });
      }
    },
  };
  return { tracker, found, isHidden: () => open.slice(0, -1).some((field) => field.isCode) };
}
