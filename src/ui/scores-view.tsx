import { Body1, Caption1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExplainSubject } from "../core/explain";
import type { ExplanationNode } from "../core/explanation";
import type { Location } from "../core/location";
import type { Ruleset } from "../core/ruleset";
import type { LotScore } from "../core/scores";
import type { Tender } from "../core/tender";
import { BidCard } from "./bid-card";
import { lotName } from "./lot-name";
import { Section } from "./section";
import type { StringKey } from "./strings/english";
import { useWords } from "./words";

const weightKey = ({ weightFrom }: LotScore, isStated: boolean): StringKey =>
  weightFrom === "edition"
    ? "score.weight-edition"
    : isStated
      ? "score.weight-stated"
      : "score.weight-tender";

/** The ranked scorecard of every lot. */
export function ScoresView(props: {
  readonly scores: readonly LotScore[];
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  /** Why social value is not required here; "" where it is. */
  readonly governs: string;
  /** Whether the weight of social value was stated under Facts, rather than read in the tender. */
  readonly isWeightStated: boolean;
  /** The offer that was asked for, under the bid that it is of. */
  readonly offer?: { readonly lot: string; readonly bidder: string; readonly card: ReactElement };
  readonly explain: (subject: ExplainSubject) => ExplanationNode | undefined;
  readonly onGo: (at: Location) => void;
  readonly onOffer: (lot: string, bidder: string) => void;
}): ReactElement {
  const words = useWords();
  const { t } = words;
  const { scores, governs } = props;
  const isAny = scores.some(({ bids }) => bids.length > 0);
  return (
    <>
      {governs !== "" && <Body1>{governs}</Body1>}
      {!isAny && <Body1>{t("score.none")}</Body1>}
      {scores.map((lot) => (
        <Section key={lot.lot} heading={lotName(lot.lot, words)}>
          <Caption1>
            {t(weightKey(lot, props.isWeightStated), {
              weight: lot.weight,
            })}
          </Caption1>
          {lot.bids.map((bid) => (
            <BidCard
              key={bid.bidder}
              bid={bid}
              lot={lot}
              tender={props.tender}
              ruleset={props.ruleset}
              explain={props.explain}
              onGo={props.onGo}
              {...(props.offer?.lot === lot.lot &&
                props.offer.bidder === bid.bidder && { offer: props.offer.card })}
              onOffer={() => {
                props.onOffer(lot.lot, bid.bidder);
              }}
            />
          ))}
          {lot.sensitiveTo.length > 0 && (
            <Caption1>{t("score.sensitive", { bidders: lot.sensitiveTo.join(", ") })}</Caption1>
          )}
        </Section>
      ))}
      {isAny && <Caption1>{t("score.not-award")}</Caption1>}
    </>
  );
}
