/// <reference types="office-js" />
import type { Location } from "../../../core/location";
import type { OwnWrites } from "./own-writes";

/** What one event of Word told: which paragraphs or which content controls of ours, and whether it may be our own change. */
export interface Told {
  readonly ids: readonly string[];
  readonly controls?: readonly number[];
  readonly isDeletion: boolean;
  readonly isNear: boolean;
}

/** Where the selection starts: its paragraph's index is the number of paragraphs before it. */
export async function selectedPlace(file: string): Promise<Location> {
  return Word.run(async (context) => {
    const start = context.document.body.getRange("Start");
    const here = context.document.getSelection().paragraphs.getFirst();
    const before = start.expandTo(here.getRange("Start")).paragraphs.load({ tableNestingLevel: true });
    here.load({ text: true });
    await context.sync();
    return { kind: "paragraph", file, index: before.items.length - 1, label: here.text.slice(0, 60) };
  });
}

/** Where a content control starts; undefined where it has gone since. */
async function controlPlace(file: string, id: number): Promise<Location | undefined> {
  return Word.run(async (context) => {
    const control = context.document.contentControls.getByIdOrNullObject(id);
    control.load("id");
    await context.sync();
    if (control.isNullObject) return undefined;
    const first = control.paragraphs.getFirst().load({ text: true });
    const start = context.document.body.getRange("Start");
    const before = start.expandTo(control.getRange("Start")).paragraphs.load({ tableNestingLevel: true });
    await context.sync();
    return { kind: "paragraph", file, index: before.items.length - 1, label: first.text.slice(0, 60) };
  });
}

/** The first place that somebody else changed: a paragraph, else a control of ours, else the file; undefined where all of it was ours. */
export async function changedPlace(
  file: string,
  all: readonly Told[],
  own: OwnWrites,
): Promise<Location | undefined> {
  const place = await changedParagraph(
    file,
    all.filter(({ controls }) => controls === undefined),
    own,
  );
  if (place?.kind === "paragraph") return place;
  const theirs = all.filter(({ isNear, controls }) => controls !== undefined && !isNear);
  const [edited] = theirs.flatMap(({ controls = [], isDeletion }) => (isDeletion ? [] : controls));
  const found = edited === undefined ? undefined : await controlPlace(file, edited);
  return found ?? place ?? (theirs.length > 0 ? { kind: "file", file } : undefined);
}

/** The first paragraph that somebody else changed; the file where only deletions were told; undefined where all of it was ours. */
async function changedParagraph(
  file: string,
  told: readonly Told[],
  own: OwnWrites,
): Promise<Location | undefined> {
  if (told.length === 0) return undefined;
  const theirs = told.filter(({ isNear }) => !isNear);
  const named = told.filter(({ ids, isDeletion }) => ids.length > 0 && !isDeletion);
  const whole: Location = { kind: "file", file };
  // Without a subscription Word names no paragraph: the person most likely writes where the selection is.
  if (named.length === 0 && theirs.some(({ ids }) => ids.length === 0)) return selectedPlace(file);
  const isTheirs = new Set(theirs.flatMap(({ ids }) => ids));
  const wanted = new Set(named.flatMap(({ ids }) => ids));
  const place = await Word.run(async (context): Promise<Location | undefined> => {
    const all = context.document.body.paragraphs.load({ uniqueLocalId: true });
    await context.sync();
    const found = all.items.flatMap((one, index) =>
      wanted.has(one.uniqueLocalId)
        ? [{ index, paragraph: one.load({ text: true, uniqueLocalId: true }) }]
        : [],
    );
    if (found.length > 0) await context.sync();
    const first = found.find(
      ({ paragraph }) => isTheirs.has(paragraph.uniqueLocalId) || !own.reads(paragraph.text),
    );
    return first && { kind: "paragraph", file, index: first.index, label: first.paragraph.text.slice(0, 60) };
  });
  return place ?? (theirs.length > 0 ? whole : undefined);
}
