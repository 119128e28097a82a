import { CLAUSE_WORDS } from "./clause-words";
import { DRAFT_WORDS } from "./draft-words";
import { FRAME_WORDS } from "./frame-words";
import { FACT_WORDS } from "./fact-words";
import { GAP_WORDS } from "./gap-words";
import { SCHEDULE_WORDS } from "./schedule-words";
import { TENDER_WORDS } from "./tender-words";

/** Every word of the screens in English; another language is a table with the same keys. */
export const ENGLISH = {
  ...FRAME_WORDS,
  ...GAP_WORDS,
  ...TENDER_WORDS,
  ...FACT_WORDS,
  ...CLAUSE_WORDS,
  ...DRAFT_WORDS,
  ...SCHEDULE_WORDS,
} as const;

export type StringKey = keyof typeof ENGLISH;
export type Strings = Readonly<Record<StringKey, string>>;
