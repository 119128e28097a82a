import type { Anchor } from "./scan";
import { attribute, type Frame, type Tracker } from "./word-xml";

const KINDS: Readonly<Record<string, Anchor["is"]>> = {
  commentRangeStart: "start",
  commentRangeEnd: "end",
  commentReference: "reference",
};

/** Collects the ends of comments' ranges and their references. */
export function trackAnchors(): { readonly tracker: Tracker; readonly found: Anchor[] } {
  const found: Anchor[] = [];
  let run: { frame: Frame; others: number; references: string[] } | undefined;
  const tracker: Tracker = {
    open(frame, path) {
      if (frame.name === "r") run = { frame, others: 0, references: [] };
      else if (
        run &&
        path.at(-1)?.serial === run.frame.serial &&
        !["rPr", "commentReference"].includes(frame.name)
      )
        run.others++;
    },
    close(frame, _, end) {
      const is = KINDS[frame.name];
      const id = attribute(frame.tag, "id") ?? "";
      if (is === "reference" && run) run.references.push(id);
      if (is !== undefined) found.push({ id, is, start: frame.tag.start, end });
      if (!run || frame.serial !== run.frame.serial) return;
      // A run that holds one reference and nothing else goes with it.
      const [only] = run.references;
      if (run.others === 0 && run.references.length === 1 && found.at(-1)?.id === only)
        found.splice(-1, 1, { id: only ?? "", is: "reference", start: frame.tag.start, end });
      run = undefined;
    },
  };
  return { tracker, found };
}
