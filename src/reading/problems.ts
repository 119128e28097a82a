import type { Location } from "../core/location";
import type { Problem, ProblemName } from "../core/tender";

/** What a problem is about; copied into it, so that its key is permanent. */
export interface About {
  readonly lot?: string;
  readonly bidder?: string;
  readonly measure?: string;
  readonly ordinal?: number;
  readonly part?: string;
}

/** Keeps the problems of one reading in the order in which they were met. */
export interface Problems {
  readonly list: readonly Problem[];
  add(problem: ProblemName, at: Location, values: Problem["values"], about?: About): void;
}

/** An empty list of problems. */
export function collectProblems(): Problems {
  const list: Problem[] = [];
  return {
    list,
    add: (problem, at, values, about = {}) => {
      list.push({ problem, at, values, ...about });
    },
  };
}
