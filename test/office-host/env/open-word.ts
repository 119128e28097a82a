/// <reference types="office-js" />
import { schemaOf, openOffice, type Office, type OfficeOptions } from "./office";
import { hostDocument } from "../word/word-host";
import { Reader } from "../word/reader";
import { USUAL, WordDocument, type WordQuirks } from "../word/word-document";

/** An open document. */
export interface WordOffice extends Office {
  document: WordDocument;
  /** Somebody at the screen, beside the add-in. */
  person: Reader;
  /** The file as it now stands. */
  readonly save: () => Uint8Array;
  /** Opens another document behind the same office.js, which is much quicker than to start anew. */
  readonly reopen: (file: Uint8Array, quirks?: Partial<WordQuirks>) => void;
}

/** Opens a document in Word. */
export async function openWord(
  file: Uint8Array,
  options: OfficeOptions & { readonly quirks?: Partial<WordQuirks> } = {},
): Promise<WordOffice> {
  const document = new WordDocument(file, { ...USUAL, ...options.quirks });
  const schema = schemaOf("Word");
  const office = await openOffice(hostDocument(document, schema), options);
  const open: WordOffice = {
    ...office,
    document,
    person: new Reader(document),
    save: () => open.document.save(),
    reopen: (other, quirks) => {
      open.document = new WordDocument(other, { ...USUAL, ...options.quirks, ...quirks });
      open.person = new Reader(open.document);
      office.host.swap(hostDocument(open.document, schema));
    },
  };
  return open;
}
