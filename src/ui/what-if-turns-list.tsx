import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { LotTurns } from "../core/what-if-turns";
import { lotName } from "./lot-name";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** On request, who would be first at every share of the quantitative part. */
export function WhatIfTurnsList(props: { readonly onFind: () => readonly LotTurns[] }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const [turns, setTurns] = useState<readonly LotTurns[] | undefined>(undefined);
  return (
    <>
      <Button
        aria-expanded={turns !== undefined}
        onClick={() => {
          setTurns(turns ? undefined : props.onFind());
        }}
      >
        {t("whatif.turn")}
      </Button>
      {turns && (
        <div role="status">
          <Body1>{t("whatif.turn-text")}</Body1>
          <ul className={styles.list}>
            {turns.map(({ lot, ranges }) => (
              <li key={lot}>
                {lotName(lot, words)}
                <ul className={styles.list}>
                  {ranges.map(({ from, to, bidders }) => (
                    <li key={from}>
                      {t(from === to ? "whatif.turn-one" : "whatif.turn-range", {
                        from,
                        to,
                        bidders: bidders.length === 0 ? "–" : bidders.join(", "),
                      })}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
