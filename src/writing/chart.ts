import type { SheetChart } from "../core/change";
import type { Ruleset } from "../core/ruleset";
import { bidName, valueText } from "./score-words";
import type { ScoredBid } from "./scored-bids";

/** Bars that still can be told apart. */
const MOST_BARS = 40;
/** Rows that the chart takes at most, so that a printed page holds it. */
const MOST_ROWS = 40;
/** Rows of the usual height on a printed page of the scorecard. */
const PAGE_ROWS = 42;
/** Rows that surely are on the first page, though some above are higher than others. */
const FIRST_PAGE_ROWS = 30;
/** Bids that the alternative text spells out; the table beside the chart has them all. */
const MOST_SAID = 12;

/** What the chart shows, in words and figures, for those who cannot see it. */
function description(parts: readonly ScoredBid[], ruleset: Ruleset): string {
  const said = parts.slice(0, MOST_SAID).map(({ lot, bid }) => {
    const themes = ruleset.themes
      .filter((theme) => (bid.byTheme[theme.id] ?? 0) !== 0)
      .map((theme) => `${theme.title} ${valueText(lot, bid.byTheme[theme.id] ?? 0)}`);
    const of = themes.length === 0 ? "" : `, of which ${themes.join(", ")}`;
    return `${bidName(bid)}: ${valueText(lot, bid.total)}${of}`;
  });
  const more = parts.length - said.length;
  const rest = more > 0 ? ` And ${String(more)} more bids: see the table above the chart.` : "";
  return `Stacked bar chart of social value by theme, a bar for each bid. ${said.join(". ")}.${rest}`;
}

/** The scorecard's chart: a bar for each bid of each lot, stacked by theme, over the table of themes whose headings stand in row `header`. */
export function planChart(
  parts: readonly ScoredBid[],
  ruleset: Ruleset,
  header: number,
  top: number,
): SheetChart {
  const bars = Math.min(parts.length, MOST_BARS);
  const rows = { top: header + 1, bottom: header + bars };
  const isPoints = parts[0]?.lot.method === "points";
  return {
    title:
      parts.length > bars ? `Social value by theme: the first ${String(bars)} bids` : "Social value by theme",
    description: description(parts.slice(0, bars), ruleset),
    stacked: true,
    categories: { ...rows, left: 0, right: 0 },
    series: ruleset.themes.map((_, index) => ({
      name: { row: header, column: index + 1 },
      values: { ...rows, left: index + 1, right: index + 1 },
    })),
    valueAxisTitle: isPoints ? "Points" : "Pounds",
    anchor: { top, left: 0, bottom: top + Math.min(MOST_ROWS, 9 + bars * 2) - 1, right: 8 },
  };
}

/**
 * Rows that start a new printed page, so that no page's end goes through the chart: its table's heading, in row `heading`, where table
 * and chart share a page; else the chart.
 */
export function chartBreaks(heading: number, { anchor }: SheetChart): readonly number[] {
  if (anchor.bottom < FIRST_PAGE_ROWS) return [];
  return [anchor.bottom - heading < PAGE_ROWS ? heading : anchor.top];
}
