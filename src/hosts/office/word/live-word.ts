/// <reference types="office-js" />
import type { Live, Off } from "../../../core/ports";
import type { Location } from "../../../core/location";
import { changedPlace, selectedPlace, type Told } from "./changed-place";
import { debounced } from "../debounced";
import { offers } from "./missing";
import { onOwnControls } from "./own-controls";
import type { OwnWrites } from "./own-writes";
import { showPlace } from "./show-place";

interface Event {
  readonly uniqueLocalIds: string[];
  readonly type: string;
}

/** Listens to Word's own events of changed, added and deleted paragraphs. */
function onParagraphs(hear: (event: Event) => void): Off {
  const handler = (event: Event): Promise<void> => {
    hear(event);
    return Promise.resolve();
  };
  const adding = Word.run(async (context) => {
    const { document } = context;
    const results = [document.onParagraphChanged, document.onParagraphAdded, document.onParagraphDeleted].map(
      (event: { add(of: typeof handler): OfficeExtension.EventHandlerResult<unknown> }) => event.add(handler),
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
}

/** What a live document does besides: it shows a paragraph, and says when the selection or the words change. */
export function liveWord(file: string, own: OwnWrites): Live {
  return {
    show: showPlace,
    onSelect(handler) {
      const { call, stop } = debounced(() => {
        // A selection outside the body is no place of ours.
        void selectedPlace(file).then(handler, () => undefined);
      });
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, call);
      return () => {
        stop();
        Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, {
          handler: call,
        });
      };
    },
    onChange(handler) {
      // Below WordApi 1.6 no Word tells of changed words, below 1.5 not even of changed controls: only looking again shows them.
      if (!offers("1.5")) return () => undefined;
      let waiting: Told[] = [];
      let isOff = false;
      const tell = (at: Location | undefined): void => {
        if (at && !isOff) handler(at);
      };
      const { call, stop } = debounced(() => {
        const told = waiting;
        waiting = [];
        // Where the place cannot be found, as outside the body, the file still has changed.
        void changedPlace(file, told, own).then(tell, () => {
          tell({ kind: "file", file });
        });
      });
      const hear = (one: Omit<Told, "isNear">): void => {
        waiting.push({ ...one, isNear: own.isNear });
        call();
      };
      const offs = [
        onOwnControls((controls, isDeletion) => {
          hear({ ids: [], controls, isDeletion });
        }),
      ];
      if (offers("1.6"))
        offs.push(
          onParagraphs(({ uniqueLocalIds: ids, type }) => {
            hear({ ids, isDeletion: /Deleted$/.test(type) });
          }),
        );
      return () => {
        isOff = true;
        stop();
        for (const off of offs) off();
      };
    },
  };
}
