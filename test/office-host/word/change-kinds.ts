import { notFound } from "../core/api-error";
import { kind, type Kind } from "../core/wire";
import { listOf } from "./list-of";
import { touching } from "./spans";
import type { TextRange } from "./text-range";
import {
  changesIn,
  changeSpans,
  changeText,
  rangeOfChange,
  settleChanges,
  type Change,
} from "./tracked-changes";
import { wiresOf } from "./word-wires";

const beside = (change: Change): Change | undefined => {
  const all = changesIn(change.document, change.story);
  return all[all.findIndex((one) => one.parts[0] === change.parts[0]) + 1];
};

/** One tracked change. */
export const trackedChange: Kind<Change> = kind<Change>("TrackedChange", {
  tracked: true,
  get: {
    Type: ({ type }) => type,
    Author: ({ author }) => author,
    Date: ({ date }) => date,
    Text: changeText,
  },
  call: {
    Accept: (change) => {
      settleChanges([change], true);
    },
    Reject: (change) => {
      settleChanges([change], false);
    },
    GetRange: (change) => wiresOf(change.document).range(rangeOfChange(change)),
    GetNext: (change) => {
      const next = beside(change);
      if (next) return trackedChange(next);
      throw notFound("TrackedChange.getNext");
    },
    GetNextOrNullObject: (change) => {
      const next = beside(change);
      return next ? trackedChange(next) : null;
    },
  },
});

interface Scope {
  readonly range: TextRange;
}

/** The changes that a range touches; they are looked for anew whenever they are asked for. */
const within = ({ range }: Scope): readonly Change[] =>
  touching(range, changeSpans(range.document, range.story));

const common = listOf<Scope>("TrackedChangeCollection", (scope) => within(scope).map(trackedChange));

/** The tracked changes of a stretch. */
export const trackedChanges = kind<Scope>("TrackedChangeCollection", {
  ...common,
  call: {
    ...common.call,
    AcceptAll: (scope) => {
      settleChanges(within(scope), true);
    },
    RejectAll: (scope) => {
      settleChanges(within(scope), false);
    },
  },
});
