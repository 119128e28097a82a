import type { Facts } from "./facts";
import type { ShapeFault } from "./schema-fault";

const DATES = ["start", "end", "commencement"] as const;

/** Whether an ISO date is a day of the calendar: 2026-02-31 is not. */
export function isCalendarDay(iso: string): boolean {
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** What is wrong with facts that have the right shape: days that no calendar has, and a term that ends before it starts. */
export function factsFaults(facts: Facts): readonly ShapeFault[] {
  const noDays = DATES.flatMap((name) => {
    const value = facts[name];
    return value === undefined || isCalendarDay(value)
      ? []
      : [{ pointer: `/${name}`, message: `"${value}" is not a day of the calendar.` }];
  });
  const { start, end } = facts;
  const isBackwards = start !== undefined && end !== undefined && end < start;
  return isBackwards
    ? [...noDays, { pointer: "/end", message: `The term ends on "${end}", before it starts on "${start}".` }]
    : noDays;
}
