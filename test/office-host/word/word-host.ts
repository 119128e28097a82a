import type { Hosted } from "../core/host";
import { kind } from "../core/wire";
import type { Schema } from "../core/schema";
import { gapEventTypes } from "../gap/event-types";
import { FileSettings } from "../shared/file-settings";
import { body } from "./body-kind";
import { contentControl, contentControls } from "./control-kinds";
import { documentKind } from "./document-kind";
import { deleteRange, insertText } from "./edit-text";
import { paragraph, paragraphs } from "./paragraph-kind";
import { range, ranges } from "./range-kinds";
import { textOfRange } from "./ranges";
import { searchOptions } from "./search-options";
import { tableCell, tableCollection, tableKind } from "./tables";
import type { TextRange } from "./text-range";
import { WordEvents } from "./word-events";
import type { WordDocument } from "./word-document";
import { setWordWires } from "./word-wires";

const service = kind<object>("Service", {
  call: { NotifyActionHandlerReady: () => undefined, _NotifyActionHandlerReady: () => undefined },
});

/** Puts a document behind the executor. */
export function hostDocument(document: WordDocument, schema: Schema): Hosted {
  setWordWires(document, {
    range,
    ranges: (found) => ranges({ ranges: found }),
    paragraph,
    paragraphs: (of, elements) => paragraphs({ document: of, elements }),
    body,
    control: contentControl,
    controls: (of, elements) => contentControls({ document: of, elements }),
    table: tableKind,
    tables: (of, elements) =>
      tableCollection({ tables: elements.map((element) => ({ document: of, element })) }),
    cell: tableCell,
  });
  const settings = new FileSettings(document.pkg);
  const events = new WordEvents(document, gapEventTypes(schema));
  document.changed = (by) => {
    events.tell(by);
  };
  return {
    namespace: "Word",
    root: documentKind(document),
    make: (name) => {
      if (/SearchOptions$/.test(name)) return searchOptions({});
      return /AddinInternalService/.test(name) ? service({}) : undefined;
    },
    settle: (kept) => {
      events.tell();
      const held = new Set<TextRange>();
      for (const wire of kept) {
        const own = range.unwrap(wire);
        if (own) held.add(own);
      }
      document.settle(held);
    },
    readSettings: () => settings.read(),
    writeSettings: (all) => {
      settings.write(all);
    },
    copy: () => document.save(),
    selectedText: () => textOfRange(document.selection),
    replaceSelection: (text) => {
      const { selection, body: story } = document;
      deleteRange(selection);
      insertText(document, story, selection.start, text, "after", { range: selection, end: "end" });
    },
    connect: (emit, selectionMoved) => {
      document.emit = emit;
      document.selectionMoved = selectionMoved;
    },
  };
}
