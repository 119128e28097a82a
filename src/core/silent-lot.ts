import type { Lot } from "./tender";

/** Whether a lot has bids and none of them holds a commitment or a mark, such as a ranking of suppliers on other criteria: nothing there is about social value. */
export const isSilent = ({ bids }: Lot): boolean =>
  bids.length > 0 && bids.every(({ commitments, marks }) => commitments.length === 0 && marks.length === 0);
