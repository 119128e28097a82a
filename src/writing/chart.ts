import type { SheetChart } from "../core/change";
import type { Ruleset } from "../core/ruleset";
import { bidName, valueText } from "./score-words";
import type { ScoredBid } from "./scored-bids";

/** Bars that still can be told apart. */
const MOST_BARS = 40;
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
    anchor: { top, left: 0, bottom: top + 8 + bars * 2, right: 8 },
  };
}
