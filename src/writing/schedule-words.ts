import type { Contract } from "../core/contract";
import type { BlockParagraph } from "../core/document-change";
import { fillSlots, PARTY_SLOTS } from "./clause-text";

export const SCHEDULE_TITLE = "Schedule: Social value";
const OPERATIVE_HEADING = "Social value schedule";

const BINDS = "The {supplier} and the {authority} are bound by it as by the rest of the {agreement}.";
const PART = `This schedule forms part of the {agreement}. ${BINDS}`;
const UNDER = `This schedule has effect under the clause headed “${OPERATIVE_HEADING}”.`;
const OPERATIVE = `The schedule headed “${SCHEDULE_TITLE}” forms part of the {agreement}. ${BINDS}`;

/** The schedule's title and its opening sentence, which says by what it has effect. */
export const scheduleOpening = (
  contract: Contract,
  hasOperative: boolean,
  mark: string | undefined,
): readonly BlockParagraph[] => [
  { level: 0, role: "heading", text: SCHEDULE_TITLE, ...(mark !== undefined && { mark }) },
  {
    level: 0,
    role: "body",
    text: hasOperative ? UNDER : fillSlots(PART, PARTY_SLOTS, { contract }),
  },
];

/** The short clause of the contract's body that brings the schedule in; its numbers are the document's. */
export const operativeClause = (contract: Contract): readonly BlockParagraph[] => [
  { level: 0, role: "heading", text: OPERATIVE_HEADING },
  { level: 1, role: "body", text: fillSlots(OPERATIVE, PARTY_SLOTS, { contract }) },
];

export const OPERATIVE_TITLE = OPERATIVE_HEADING;
