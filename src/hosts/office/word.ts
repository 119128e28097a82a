/// <reference types="office-js" />
import type { DocumentChange } from "../../core/document-change";
import type { Dated, Host, Live } from "../../core/ports";
import type { Paragraphs } from "../../core/snapshot";
import { shown } from "../memory-document/held";
import { applyToWord } from "./word/apply-to-word";
import { KeptPart } from "./word/kept-part";
import { liveWord } from "./word/live-word";
import { lacksOfWord, requireWord } from "./word/missing";
import type { Opening } from "./word/opening";
import { OwnWrites } from "./word/own-writes";
import { readDocument } from "./word/read-document";
import { unreadable } from "./word/refused-by-word";

/** The open document of Word: read, changed and shown. */
export type WordHost = Host<Paragraphs, DocumentChange> & Live & Dated;

/** How the document is opened. */
export interface WordOptions {
  /** Text of a report that was saved beside the document, where its Word keeps no custom XML. */
  readonly report?: string;
  /** Whether clauses go into content controls, which they do unless this is false. */
  readonly controls?: boolean;
}

/** A host over the document that is open in Word; `file` is the name that findings and messages give it. */
export function openInWord(file: string, { report, controls = true }: WordOptions = {}): WordHost {
  const opening: Opening = {
    file,
    writes: new OwnWrites(),
    kept: new KeptPart(file, report),
    hasControls: controls,
  };
  return {
    async read(watch) {
      requireWord();
      return Word.run(async (context): Promise<Paragraphs> => {
        const { paragraphs, asides, unread, protection, own } = await readDocument(
          context,
          file,
          opening,
          watch,
        );
        const { stamp, waivers, stated, offered } = own;
        return {
          kind: "document",
          file,
          paragraphs: shown(paragraphs.map(({ held }) => held)),
          asides,
          ...(unread.length > 0 && { unread }),
          isProtected: protection !== "none",
          stamp,
          waivers,
          ...(stated && { stated }),
          ...(offered && { offered }),
        };
      }).catch((error: unknown) => {
        throw unreadable(error, file);
      });
    },
    async apply(changes, options = {}) {
      requireWord();
      options.watch?.signal.throwIfAborted();
      if (changes.length === 0) return [];
      return opening.writes.during(() =>
        applyToWord(opening, changes, options).catch((error: unknown) => {
          throw unreadable(error, file);
        }),
      );
    },
    lacks: lacksOfWord,
    report: () => opening.kept.report(),
    ...liveWord(file, opening.writes),
  };
}
