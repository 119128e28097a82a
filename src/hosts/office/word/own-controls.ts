/// <reference types="office-js" />
import type { Off } from "../../../core/ports";
import { OUR_TAG } from "../../file/document/own-names";
import { debounced } from "../debounced";

interface Watched {
  readonly context: OfficeExtension.ClientRequestContext;
  readonly results: readonly OfficeExtension.EventHandlerResult<unknown>[];
}

/** Listens to content controls of ours, and to those that come later: their words change, or they go while their words may stay. */
export function onOwnControls(hear: (ids: readonly number[], isDeletion: boolean) => void): Off {
  const known = new Set<number>();
  const watches: Promise<Watched | undefined>[] = [];
  const listener =
    (isDeletion: boolean) =>
    ({ ids }: { readonly ids: number[] }): Promise<void> => {
      if (isDeletion) for (const id of ids) known.delete(id);
      hear(ids, isDeletion);
      return Promise.resolve();
    };
  const watch = async (isFirst: boolean): Promise<Watched> =>
    Word.run(async (context) => {
      const { document } = context;
      const controls = document.contentControls.load("items/id,items/tag");
      const results: OfficeExtension.EventHandlerResult<unknown>[] = [];
      if (isFirst) results.push(document.onContentControlAdded.add(added));
      await context.sync();
      const fresh = controls.items.filter(({ id, tag }) => tag.startsWith(OUR_TAG) && !known.has(id));
      for (const control of fresh) {
        known.add(control.id);
        control.track();
        results.push(control.onDataChanged.add(listener(false)), control.onDeleted.add(listener(true)));
      }
      await context.sync();
      return { context, results };
    });
  const start = (isFirst: boolean): void => {
    // Where a Word refuses to be listened to, its paragraphs still tell of changed words.
    watches.push(watch(isFirst).catch(() => undefined));
  };
  const { call, stop } = debounced(() => {
    start(false);
  });
  const added = (): Promise<void> => {
    call();
    return Promise.resolve();
  };
  start(true);
  return () => {
    stop();
    for (const one of watches)
      void one.then((watched) => {
        for (const result of watched?.results ?? []) result.remove();
        return watched?.context.sync();
      });
  };
}
