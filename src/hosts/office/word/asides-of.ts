/// <reference types="office-js" />
import type { Aside } from "../../../core/snapshot";
import type { AskedParagraph } from "./ask-paragraph";
import { plainText } from "./plain-text";

/** Footnotes and endnotes by the paragraphs that refer to them. Word's API makes a header where it is asked for one, so headers come from the file alone. */
export const asidesOf = (asked: readonly AskedParagraph[]): readonly Aside[] => {
  const notes = asked.flatMap(({ notes: all }, at) =>
    all.flatMap(({ items }) =>
      items.map(({ type, body }): Aside => {
        const story = type === "Endnote" ? "endnote" : "footnote";
        return { story, text: plainText(body.text).replace(/\r/g, "\n").trim(), at };
      }),
    ),
  );
  const shown = notes.filter(({ text }) => text !== "");
  return [
    ...shown.filter(({ story }) => story === "footnote"),
    ...shown.filter(({ story }) => story === "endnote"),
  ];
};
