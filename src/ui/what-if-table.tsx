import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WhatIfBid, WhatIfLot, WhatIfStanding } from "../core/what-if";
import { lotName } from "./lot-name";
import { pointsText, rankText } from "./score-text";
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
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  changed: { fontWeight: tokens.fontWeightSemibold },
  plain: { fontWeight: tokens.fontWeightRegular },
});

function changeText({ now, then }: WhatIfBid, { t }: Words): string {
  if (now.rank === undefined || then.rank === undefined || now.rank === then.rank)
    return t("whatif.rank-same");
  return t(then.rank < now.rank ? "whatif.rank-up" : "whatif.rank-down", { was: now.rank, is: then.rank });
}

/** Rank in words, and the points below it. */
function Standing(props: { readonly standing: WhatIfStanding }): ReactElement {
  const words = useWords();
  return (
    <>
      {rankText(props.standing, words)}
      <Caption1 block>{pointsText(props.standing.score, words)}</Caption1>
    </>
  );
}

/** How the bids of one lot stand now, and would stand. */
export function WhatIfTable(props: { readonly lot: WhatIfLot }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { lot } = props;
  return (
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
        {lot.bids.map((bid) => {
          const weight = bid.now.rank === bid.then.rank ? styles.plain : styles.changed;
          return (
            <tr key={bid.bidder}>
              <th scope="row" className={mergeClasses(styles.cell, weight)}>
                {bid.bidder}
              </th>
              <td className={styles.cell}>
                <Standing standing={bid.now} />
              </td>
              <td className={styles.cell}>
                <Standing standing={bid.then} />
              </td>
              <td className={mergeClasses(styles.cell, weight)}>{changeText(bid, words)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
