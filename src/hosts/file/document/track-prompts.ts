import { addPiece, type Draft } from "./paragraph-draft";
import type { Tracker } from "./word-xml";
import { isOn } from "./word-xml";

interface Prompt {
  readonly serial: number;
  readonly control: number;
  draft: Draft | undefined;
  text: string;
  start: number;
  end: number;
  isDone: boolean;
}

const isBracketed = (text: string): boolean => /^\s*\[[^]*\]\s*$/.test(text);

/**
 * Follows content controls that nobody has filled in yet: what they show is a prompt to the writer and no word of the document. Each
 * is read as one blank, "[ ]", or as its prompt where that stands in square brackets itself.
 */
export function trackPrompts(): {
  readonly tracker: Tracker;
  /** Takes text that belongs to a prompt; false where none is open. */
  readonly take: (draft: Draft, text: string, start: number, end: number) => boolean;
  /** Ends the part of a prompt that stands in a paragraph, whose closing tag is next. */
  readonly endParagraph: (draft: Draft) => void;
} {
  const open: Prompt[] = [];
  const settle = (prompt: Prompt, start: number, end: number): void => {
    if (prompt.draft && !prompt.isDone)
      addPiece(prompt.draft, isBracketed(prompt.text) ? prompt.text : "[ ]", { start, end, is: "prompt" });
    prompt.isDone ||= prompt.draft !== undefined;
  };
  const tracker: Tracker = {
    open({ name, tag }, path) {
      const control = path.at(-2);
      if (name !== "showingPlcHdr" || path.at(-1)?.name !== "sdtPr" || !control || !isOn(tag)) return;
      const { start } = control.tag;
      open.push({
        serial: control.serial,
        control: start,
        draft: undefined,
        text: "",
        start: 0,
        end: 0,
        isDone: false,
      });
    },
    close({ serial }, _, end) {
      const last = open.at(-1);
      if (last?.serial !== serial) return;
      open.pop();
      settle(last, last.control, end);
    },
  };
  return {
    tracker,
    take(draft, text, start, end) {
      const prompt = open[0];
      if (!prompt) return false;
      if (prompt.isDone || (prompt.draft && prompt.draft !== draft)) return true;
      if (!prompt.draft) prompt.start = start;
      prompt.draft = draft;
      prompt.text += text;
      prompt.end = end;
      return true;
    },
    endParagraph(draft) {
      for (const prompt of open) if (prompt.draft === draft) settle(prompt, prompt.start, prompt.end);
    },
  };
}
