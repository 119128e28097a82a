/// <reference types="office-js" />
import type { Live, Off } from "../../../core/ports";
import type { Location } from "../../../core/location";
import { offers } from "./missing";

/** Milliseconds that the person must pause before we look again. */
export const PAUSE = 400;

/** One call after the last of several that follow each other. */
function debounced(work: () => void): { readonly call: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  const call = (): void => {
    stop();
    timer = setTimeout(work, PAUSE);
  };
  return { call, stop };
}

/** Where the selection starts: its paragraph's index is the number of paragraphs before it. */
async function selected(file: string): Promise<Location> {
  return Word.run(async (context) => {
    const start = context.document.body.getRange("Start");
    const here = context.document.getSelection().paragraphs.getFirst();
    const before = start.expandTo(here.getRange("Start")).paragraphs.load({ tableNestingLevel: true });
    here.load({ text: true });
    await context.sync();
    return { kind: "paragraph", file, index: before.items.length - 1, label: here.text.slice(0, 60) };
  });
}

/** What a live document does besides: it shows a paragraph, and says when the selection or the words change. */
export function liveWord(file: string): Live {
  const watching = (add: (call: () => void) => Off, handler: (at: Location) => void): Off => {
    const { call, stop } = debounced(() => {
      // A selection outside the body is no place of ours.
      void selected(file).then(handler, () => undefined);
    });
    const off = add(call);
    return () => {
      stop();
      off();
    };
  };
  const onSelection = (call: () => void): Off => {
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, call);
    return () => {
      Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, {
        handler: call,
      });
    };
  };
  const onWords = (call: () => void): Off => {
    // Before WordApi 1.6 Word tells of no changed words: the pane's own button checks again.
    if (!offers("1.6")) return () => undefined;
    const handler = (): Promise<void> => {
      call();
      return Promise.resolve();
    };
    const adding = Word.run(async (context) => {
      const { document } = context;
      const results = [
        document.onParagraphChanged,
        document.onParagraphAdded,
        document.onParagraphDeleted,
      ].map((event: { add(of: () => Promise<void>): OfficeExtension.EventHandlerResult<unknown> }) =>
        event.add(handler),
      );
      await context.sync();
      return { context, results };
    });
    return () => {
      void adding.then(({ context, results }) => {
        for (const one of results) one.remove();
        return context.sync();
      });
    };
  };
  return {
    async show(at) {
      if (at.kind !== "paragraph") return;
      await Word.run(async (context) => {
        const page = context.document.body.paragraphs.load({ text: true, $top: 1, $skip: at.index });
        await context.sync();
        page.items[0]?.select("Select");
        await context.sync();
      });
    },
    onSelect: (handler) => watching(onSelection, handler),
    onChange: (handler) => watching(onWords, handler),
  };
}
