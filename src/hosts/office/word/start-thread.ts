/// <reference types="office-js" />

/**
 * Starts a thread at a paragraph. Inside a content control it stands at the start of the words, not around them: LibreOffice 7 loses
 * words before a comment in a control's first paragraph.
 */
export function startThread(paragraph: Word.Paragraph, text: string, isInControl: boolean): void {
  paragraph.getRange(isInControl ? "Start" : "Content").insertComment(text);
}
