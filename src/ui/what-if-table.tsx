import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WhatIfBid, WhatIfLot } from "../core/what-if";
import { lotName } from "./lot-name";
import { pointsText } from "./score-text";
import { useWords, type Words } from "./words";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", textAlign: "start" },
  caption: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    paddingBlock: tokens.spacingVerticalXS,
  },
  cell: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
  },
});

function changeText({ now, then }: WhatIfBid, { t }: Words): string {
  if (now.rank === undefined || then.rank === undefined || now.rank === then.rank)
    return t("whatif.rank-same");
  return t(then.rank < now.rank ? "whatif.rank-up" : "whatif.rank-down", { was: now.rank, is: then.rank });
}

/** How the bids of one lot stand now, and would stand. */
export function WhatIfTable(props: { readonly lot: WhatIfLot }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { lot } = props;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{lotName(lot.lot, words)}</caption>
        <thead>
          <tr>
            {(["whatif.bid", "whatif.was", "whatif.is", "whatif.change"] as const).map((key) => (
              <th key={key} scope="col" className={styles.cell}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lot.bids.map((bid) => (
            <tr key={bid.bidder}>
              <th scope="row" className={styles.cell}>
                {bid.bidder}
              </th>
              <td className={styles.cell}>{pointsText(bid.now.score, words)}</td>
              <td className={styles.cell}>{pointsText(bid.then.score, words)}</td>
              <td className={styles.cell}>{changeText(bid, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Body1 role="status">{t(lot.changesOrder ? "whatif.order-changes" : "whatif.order-same")}</Body1>
    </>
  );
}
