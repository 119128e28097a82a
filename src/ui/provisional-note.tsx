import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Location } from "../core/location";
import { provisionalReason } from "../core/provisional";
import { provisionalCauses, type ProvisionalCause } from "../core/provisional-causes";
import type { Ruleset } from "../core/ruleset";
import type { BidScore, LotScore } from "../core/scores";
import type { Tender } from "../core/tender";
import { PlaceLink } from "./place-link";
import { useWords } from "./words";

/** Causes named under one reason; the rest is among the gaps. */
const SHOWN = 3;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

function Cause(props: {
  readonly cause: ProvisionalCause;
  readonly isOwn: boolean;
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const { bidder, what, at } = props.cause;
  const said = [...(props.isOwn && what !== "" ? [] : [bidder]), ...(what === "" ? [] : [what])].join(", ");
  return (
    <li>
      {said} {at && <PlaceLink at={at} onGo={props.onGo} />}
    </li>
  );
}

/** Why a score is provisional: each reason, with whose line, mark or bid it hangs on and the way there. */
export function ProvisionalNote(props: {
  readonly bid: BidScore;
  readonly lot: LotScore;
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  readonly onGo: (at: Location) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useWords();
  const { bid, lot, tender, ruleset, onGo } = props;
  const { provisional } = bid.combined;
  if (provisional.length === 0) return null;
  return (
    <div>
      <Caption1>{t("score.provisional")}</Caption1>
      <ul className={styles.list}>
        {provisional.map((reason) => {
          const causes = provisionalCauses(reason, bid, lot, tender, ruleset);
          const rest = causes.length - SHOWN;
          return (
            <li key={reason}>
              {provisionalReason(reason)}
              {causes.length > 0 && (
                <ul className={styles.list}>
                  {causes.slice(0, SHOWN).map((cause, index) => (
                    <Cause
                      key={`${cause.bidder} ${String(index)}`}
                      cause={cause}
                      isOwn={cause.bidder === bid.bidder}
                      onGo={onGo}
                    />
                  ))}
                  {rest > 0 && <li>{t("score.provisional-more", { count: rest })}</li>}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
