import type { RemoveBlock } from "../../../core/document-change";
import { refuse, type Batch } from "./batch";
import type { Comment } from "./comments-part";
import { isOurInsertion, isStruckOut, withRanges } from "./control-state";
import { obstacle } from "./obstacle";
import { OUR_TAG } from "./own-names";
import type { Control } from "./scan";
import { strike } from "./strike";

/** Comments whose anchors stand in a block. */
export function commentsIn({ document }: Batch, control: Control): readonly Comment[] {
  const inside = document.scan.anchors.filter(
    (anchor) => anchor.start > control.start && anchor.end < control.end,
  );
  return document.comments.filter((comment) => inside.some((anchor) => anchor.id === comment.id));
}

/** Whether people's words hang on a block's comments. */
export const isCommentedOn = (comments: readonly Comment[]): boolean =>
  comments.some((comment) => !comment.isOurs || comment.isAnswered);

/** Takes a block out, or, tracked, strikes it out; a tracked insertion of ours is simply taken out. Our marks in it go with it. */
export function takeOut(batch: Batch, control: Control): void {
  const { document, revise } = batch;
  const comments = commentsIn(batch, control);
  for (const comment of comments) batch.removed.add(comment);
  batch.gone.push(control);
  if (!revise || isOurInsertion(document, control)) {
    batch.edits.push({ ...withRanges(document.scan.xml, control), text: "" });
    return;
  }
  if (isStruckOut(document, control)) return;
  const anchors = document.scan.anchors.filter(({ id }) => comments.some((one) => one.id === id));
  batch.edits.push(...strike(document, control, revise, anchors));
  batch.edits.push(...anchors.map(({ start, end }) => ({ start, end, text: "" })));
}

/** Removes a block of ours with our marks in it. A block that someone commented on stays. */
export function removeBlock(batch: Batch, change: RemoveBlock): void {
  const { document } = batch;
  const name = `The block "${change.tag}" was not removed`;
  if (!change.tag.startsWith(OUR_TAG)) {
    refuse(batch, change, "no-such-place", `${name}: it is not one of Commonweal's.`);
    return;
  }
  for (const control of document.scan.controls.filter((one) => one.tag === change.tag)) {
    const comments = commentsIn(batch, control);
    const isOwnDraft = document.protection === "tracked-only" && isOurInsertion(document, control);
    const why = isOwnDraft ? undefined : obstacle(batch);
    if (why !== undefined) refuse(batch, change, "protected-sheet", `${name}: ${why}`);
    else if (isCommentedOn(comments)) {
      const message = `${name}: someone has commented on it. Settle the comments in Word first, or delete the clause there.`;
      refuse(batch, change, "note-in-the-way", message);
    } else takeOut(batch, control);
  }
}
