import {
  Badge,
  Body1,
  Button,
  Caption1,
  Card,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ExplainSubject } from "../core/explain";
import type { ExplanationNode } from "../core/explanation";
import type { Location } from "../core/location";
import type { Ruleset } from "../core/ruleset";
import type { BidScore, LotScore } from "../core/scores";
import type { Tender } from "../core/tender";
import { ExplanationTree } from "./explanation-tree";
import { ProvisionalNote } from "./provisional-note";
import { pointsText, rankText, worthText } from "./score-text";
import { StackedBar, type BarPart } from "./stacked-bar";
import { useWords } from "./words";

type What = ExplainSubject["what"];

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { margin: 0, flexGrow: 1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

const NUMBERS = [
  ["combined", "score.combined"],
  ["quantitative", "score.quantitative"],
  ["qualitative", "score.qualitative"],
  ["total", "score.value"],
] as const;

/** Parts of a bar from amounts by name; shares are of the highest total in the lot. */
function partsOf(
  amounts: readonly (readonly [name: string, amount: number])[],
  lot: LotScore,
): readonly BarPart[] {
  const highest = Math.max(...lot.bids.map(({ total }) => total), 0);
  return amounts.map(([name, amount]) => ({
    name,
    value: worthText(amount, lot),
    share: highest > 0 ? Math.min(1, amount / highest) : 0,
  }));
}

/** One bid: rank, score, what its social value is made of, and every number unfolded on request. */
export function BidCard(props: {
  readonly bid: BidScore;
  readonly lot: LotScore;
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  readonly explain: (subject: ExplainSubject) => ExplanationNode | undefined;
  readonly onGo: (at: Location) => void;
  readonly onOffer: () => void;
  /** Its offer, where it was asked for. */
  readonly offer?: ReactElement;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { bid, lot, ruleset, explain, onGo } = props;
  const [open, setOpen] = useState<What | undefined>(undefined);
  const themes = ruleset.themes.map(({ id, title }): readonly [string, number] => [
    title,
    bid.byTheme[id] ?? 0,
  ]);
  const horizons = [
    [t("score.day-one"), bid.byHorizon["day-one"]],
    [t("score.long-term"), bid.byHorizon["long-term"]],
  ] as const;
  const tree = open && explain({ lot: lot.lot, bidder: bid.bidder, what: open });
  const total = worthText(bid.total, lot);
  return (
    <Card className={styles.card} role="group" aria-label={bid.bidder}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {bid.bidder}
        </Subtitle2>
        <Badge appearance="tint" color={bid.rank === 1 ? "brand" : "informative"}>
          {rankText(bid, words)}
        </Badge>
      </div>
      {!bid.withdrawn && (
        <>
          <Body1>
            <strong>{pointsText(bid.combined, words)}</strong>
            {" · "}
            {t(bid.unknownLines > 0 ? "score.total-at-least" : "score.total", { total })}
          </Body1>
          <ProvisionalNote bid={bid} lot={lot} tender={props.tender} ruleset={ruleset} onGo={onGo} />
          {bid.total > 0 && bid.illustrative > 0 && (
            <Caption1>{t("score.illustrative", { share: bid.illustrative / bid.total })}</Caption1>
          )}
          <StackedBar title={t("score.by-theme")} parts={partsOf(themes, lot)} />
          <StackedBar title={t("score.by-horizon")} parts={partsOf(horizons, lot)} />
          <div className={styles.buttons} role="group" aria-label={t("score.explain")}>
            {NUMBERS.map(([what, key]) => (
              <Button
                key={what}
                size="small"
                appearance={open === what ? "primary" : "secondary"}
                aria-expanded={open === what}
                onClick={() => {
                  setOpen(open === what ? undefined : what);
                }}
              >
                {t(key)}
              </Button>
            ))}
          </div>
          {tree && <ExplanationTree key={open} node={tree} onGo={onGo} />}
          <Button size="small" onClick={props.onOffer}>
            {t("offer.button")}
          </Button>
          {props.offer}
        </>
      )}
    </Card>
  );
}
