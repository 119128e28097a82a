/// <reference types="office-js" />
import type { DocumentChange } from "../../core/document-change";
import type { Host, Live } from "../../core/ports";
import type { Paragraphs } from "../../core/snapshot";
import { shown } from "../memory-document/held";
import { applyToWord } from "./word/apply-to-word";
import { asidesOf, heldParagraphs } from "./word/held-paragraphs";
import { liveWord } from "./word/live-word";
import { OwnWrites } from "./word/own-writes";
import { requireWord } from "./word/missing";
import { readDocument } from "./word/read-document";

/** The open document of Word: read, changed and shown. */
export type WordHost = Host<Paragraphs, DocumentChange> & Live;

/** A host over the document that is open in Word; `file` is the name that findings and messages give it. */
export function openInWord(file: string): WordHost {
  const writes = new OwnWrites();
  return {
    async read(watch) {
      requireWord();
      return Word.run(async (context): Promise<Paragraphs> => {
        const { asked, own } = await readDocument(context, file, watch);
        const { stamp, waivers } = own;
        const paragraphs = shown(heldParagraphs(asked).map(({ held }) => held));
        // No edition of the API on the web tells protection; a change that it forbids is refused when it is tried.
        return {
          kind: "document",
          file,
          paragraphs,
          asides: asidesOf(asked),
          isProtected: false,
          stamp,
          waivers,
        };
      });
    },
    async apply(changes, options = {}) {
      requireWord();
      options.watch?.signal.throwIfAborted();
      if (changes.length === 0) return [];
      return writes.during(() => applyToWord(file, changes, options, writes));
    },
    ...liveWord(file, writes),
  };
}
