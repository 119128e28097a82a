import { judge, type Governed } from "./conditions";
import type { Facts } from "./facts";
import type { ClauseRule } from "./ruleset";
import { formatDate, formatMoney, formatNumber, joined } from "./say";

type Slot = ClauseRule["slots"][number];

/** What the rules and the facts put in a slot; `unknown` where they would, but a fact that decides is not known. */
export type UsualFilling =
  { readonly is: "known"; readonly value: string } | { readonly is: "unknown" } | { readonly is: "none" };

/** A slot's fact as a clause writes it; undefined where no fact fills it, or the fact is not known. */
export function factFilling(
  slot: Slot,
  facts: Facts,
  governed: Pick<Governed, "facts"> | undefined,
): string | undefined {
  if (slot.from === undefined) return undefined;
  const stated = new Map<string, unknown>(Object.entries(facts));
  const derived = new Map<string, unknown>(Object.entries(governed?.facts ?? {}));
  return factText(stated.get(slot.from) ?? derived.get(slot.from), slot.type);
}

function factText(value: unknown, type: Slot["type"]): string | undefined {
  if (Array.isArray(value)) return value.length > 0 ? joined(value.map(String)) : undefined;
  if (typeof value === "number") return type === "money" ? formatMoney(value) : formatNumber(value);
  if (typeof value === "string") return type === "date" ? formatDate(value) : value;
  return undefined;
}

/** The first case whose condition is met, else the default. Where a case cannot be told before that, none is taken: an unknown is never a pass. */
export function ruleFilling(slot: Slot, governed: Pick<Governed, "facts"> | undefined): UsualFilling {
  for (const { when, value } of slot.cases ?? []) {
    const outcome = governed && judge(when)(governed.facts);
    if (outcome?.is === "met") return { is: "known", value };
    if (outcome?.is !== "not-met") return { is: "unknown" };
  }
  return slot.default === undefined ? { is: "none" } : { is: "known", value: slot.default };
}

/** What fills a slot that is no party's: its fact, else a case that is met, else its default. */
export function usualFilling(slot: Slot, facts: Facts, governed: Pick<Governed, "facts">): UsualFilling {
  const fact = factFilling(slot, facts, governed);
  return fact === undefined ? ruleFilling(slot, governed) : { is: "known", value: fact };
}
