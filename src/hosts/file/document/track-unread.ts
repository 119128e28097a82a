import { attribute, isOn, type Frame, type Tracker } from "./word-xml";

/** Elements whose content nobody reads once every tracked change is accepted, or that repeat what stands elsewhere. */
const UNREAD = new Set([
  "del",
  "moveFrom",
  "rt",
  "pPrChange",
  "rPrChange",
  "sectPrChange",
  "tblPrChange",
  "tblPrExChange",
  "tcPrChange",
  "trPrChange",
  "tblGridChange",
  "numberingChange",
]);

/** Follows what no reader sees: deleted words, rows and cells, hidden text, and shapes that stand twice. */
export function trackUnread(isHiddenStyle: (id: string) => boolean): {
  readonly tracker: Tracker;
  readonly isUnread: () => boolean;
} {
  const choices = new Set<number>();
  let unread: number | undefined;
  /** The run whose style hides it, since what follows may show it again. */
  let byStyle: number | undefined;

  const startOf = (frame: Frame, path: readonly Frame[]): number | undefined => {
    const [above, second] = [path.at(-1), path.at(-2)];
    switch (frame.name) {
      case ":Choice":
      case ":Fallback": {
        // A shape stands twice, for newer and for older readers; the first form counts.
        const shape = above?.serial ?? -1;
        if (choices.has(shape)) return frame.serial;
        choices.add(shape);
        return undefined;
      }
      case "del":
        if (above?.name === "trPr") return second?.serial;
        return above?.name === "rPr" ? undefined : frame.serial;
      case "cellDel":
        return above?.name === "tcPr" ? second?.serial : undefined;
      case "vanish":
        return above?.name === "rPr" && second?.name === "r" && isOn(frame.tag) ? second.serial : undefined;
      default:
        return UNREAD.has(frame.name) && above?.name !== "rPr" ? frame.serial : undefined;
    }
  };

  const tracker: Tracker = {
    open(frame, path) {
      if (unread !== undefined) {
        if (byStyle === unread && frame.name === "vanish" && path.at(-2)?.serial === unread)
          if (!isOn(frame.tag)) unread = byStyle = undefined;
        return;
      }
      unread = startOf(frame, path);
      if (frame.name !== "rStyle" || path.at(-2)?.name !== "r") return;
      if (isHiddenStyle(attribute(frame.tag, "val") ?? "")) unread = byStyle = path.at(-2)?.serial;
    },
    close({ serial }) {
      if (unread === serial) unread = byStyle = undefined;
    },
  };
  return { tracker, isUnread: () => unread !== undefined };
}
