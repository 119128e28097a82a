import type { WriteSheet } from "../core/change";
import type { Ruleset } from "../core/ruleset";
import { formatNumber } from "../core/say";
import type { BidScore } from "../core/scores";
import { EMPTY, headings, number, text } from "./cells";
import { chartBreaks, planChart } from "./chart";
import { bidName } from "./score-words";
import type { ScoredBid } from "./scored-bids";
import type { SheetDraft } from "./sheet-draft";

const share = (bid: BidScore): string =>
  bid.total === 0 || bid.illustrative === 0
    ? ""
    : `${formatNumber(Math.round((bid.illustrative / bid.total) * 100))}% of the total is illustrative.`;

/** Social value by theme, with how much of it rests on illustrative values, and the one chart that shows it. */
export function writeThemes(
  draft: SheetDraft,
  parts: readonly ScoredBid[],
  ruleset: Ruleset,
): Pick<WriteSheet, "chart" | "pageBreaks"> {
  const isPoints = parts[0]?.lot.method === "points";
  const style = isPoints ? "points" : "money";
  const heading = draft.heading(`Social value by theme, ${isPoints ? "points" : "£"}`);
  const titles = ruleset.themes.map((theme) => theme.title);
  const header = draft.row(...headings("Bid", ...titles, "Total", "On illustrative values"));
  for (const { bid } of parts) {
    draft.row(
      text(bidName(bid), "wrap"),
      ...ruleset.themes.map((theme) => number(bid.byTheme[theme.id] ?? 0, style)),
      number(bid.total, style),
      number(bid.illustrative, style),
      EMPTY,
      text(share(bid), "note"),
    );
  }
  const chart = planChart(parts, ruleset, header, draft.next + 1);
  draft.gap(chart.anchor.bottom - draft.next + 2);
  return { chart, pageBreaks: chartBreaks(heading, chart) };
}

const ROLES = [
  ["employer", "As employer"],
  ["commissioner-provider", "As commissioner"],
  ["investor", "As investor"],
  ["civic-leader", "As civic leader"],
] as const;

/** Social value by horizon and by role of the framework. */
export function writeHorizons(draft: SheetDraft, parts: readonly ScoredBid[]): void {
  const isPoints = parts[0]?.lot.method === "points";
  const style = isPoints ? "points" : "money";
  draft.heading(`Social value by horizon and by role, ${isPoints ? "points" : "£"}`);
  draft.row(...headings("Bid", "Day one", "Long term", ...ROLES.map(([, title]) => title)));
  for (const { bid } of parts) {
    draft.row(
      text(bidName(bid), "wrap"),
      number(bid.byHorizon["day-one"], style),
      number(bid.byHorizon["long-term"], style),
      ...ROLES.map(([role]) => number(bid.byRole[role] ?? 0, style)),
    );
  }
  draft.say("A measure with two roles counts under both, so the roles do not add up to the total.", "note");
}
