import type { Draft } from "./paragraph-draft";
import { isOn, type Tracker } from "./word-xml";

/** An open content control that shows its prompt. */
interface Prompt {
  readonly control: number;
  /** The paragraph that its first words stand in; those of others are none of the blank. */
  draft: Draft | undefined;
  text: string;
  isRead: boolean;
}

const isBracketed = (text: string): boolean => /^\s*\[[^]*\]\s*$/.test(text);

const settle = (prompt: Prompt): void => {
  if (prompt.draft && !prompt.isRead) prompt.draft.of.text += isBracketed(prompt.text) ? prompt.text : "[ ]";
  prompt.isRead ||= prompt.draft !== undefined;
};

/**
 * Follows content controls that nobody has filled in yet: what they show is a prompt to the writer and no word of the document. Each
 * is read as one blank, "[ ]", or as its prompt where that stands in square brackets itself.
 */
export function trackPrompts(): {
  readonly tracker: Tracker;
  /** Takes text that belongs to a prompt; false where none is open. */
  readonly take: (draft: Draft, text: string) => boolean;
  /** Ends the part of a prompt that stands in a paragraph, which ends here. */
  readonly endParagraph: (draft: Draft) => void;
} {
  const open: Prompt[] = [];
  const tracker: Tracker = {
    open({ name, tag }, path) {
      const control = path.at(-2);
      if (name !== "showingPlcHdr" || path.at(-1)?.name !== "sdtPr" || !control || !isOn(tag)) return;
      open.push({ control: control.serial, draft: undefined, text: "", isRead: false });
    },
    close({ serial }) {
      const last = open.at(-1);
      if (last?.control !== serial) return;
      open.pop();
      settle(last);
    },
  };
  return {
    tracker,
    take(draft, text) {
      const [prompt] = open;
      if (!prompt || text === "") return prompt !== undefined;
      prompt.draft ??= draft;
      if (prompt.draft === draft && !prompt.isRead) prompt.text += text;
      return true;
    },
    endParagraph(draft) {
      for (const prompt of open) if (prompt.draft === draft) settle(prompt);
    },
  };
}
