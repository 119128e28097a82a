import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Ruleset } from "../core/ruleset";
import { CommitmentsTable } from "./commitments-table";
import { DraftPanel, type DraftActions } from "./draft-panel";
import type { GapActions } from "./gap-card";
import { GapGroupList } from "./gap-group-list";
import { OfferForm, type OfferGiving } from "./offer-form";
import { PlaceLink } from "./place-link";
import type { CommitmentShown, ScheduleShown } from "./schedule-shown";
import { Section } from "./section";
import { SlotsForm } from "./slots-form";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: { overflowWrap: "anywhere" },
});

const TABLES = [
  ["day-one", "commitments.day-one"],
  ["long-term", "commitments.long-term"],
  [undefined, "commitments.no-horizon"],
] as const;

function Commitments(props: {
  readonly commitments: readonly CommitmentShown[];
  readonly hasOffer: boolean;
  /** Why the offer may belong to another contract. */
  readonly doubts: readonly string[];
  readonly draft: DraftActions;
}): ReactElement {
  const { t } = useWords();
  const { commitments, hasOffer, draft } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Section heading={t("commitments.heading")}>
      {commitments.length === 0 && (
        <Body1>{t(hasOffer ? "commitments.none-offer" : "commitments.none")}</Body1>
      )}
      {TABLES.map(([horizon, caption]) => {
        const of = commitments.filter((one) => one.horizon === horizon);
        return of.length === 0 ? null : (
          <CommitmentsTable key={caption} caption={t(caption)} commitments={of} onGo={draft.onGo} />
        );
      })}
      {hasOffer && props.doubts.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t("taken.foreign")}</MessageBarTitle>
            {props.doubts.join(" ")}
          </MessageBarBody>
        </MessageBar>
      )}
      {hasOffer && (
        <Button
          appearance="primary"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t("taken.fill")}
        </Button>
      )}
      {hasOffer && isOpen && (
        <DraftPanel
          what={{ is: "offer" }}
          actions={draft}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Section>
  );
}

/** The commitments of a contract: the offer, the tables, the back-check, slots by form, and the blanks that are left. */
export function ScheduleView(props: {
  readonly schedule: ScheduleShown;
  readonly offer: OfferGiving;
  /** Why the offer may belong to another contract; empty where nothing says so. */
  readonly doubts: readonly string[];
  readonly ruleset: Ruleset;
  readonly who: string;
  readonly draft: DraftActions;
  readonly gaps: GapActions;
}): ReactElement {
  const styles = useStyles();
  const { t, n } = useWords();
  const { schedule, offer, draft, gaps } = props;
  const { taken } = offer;
  const { backCheck, slots, blanks, commitments } = schedule;
  return (
    <>
      <OfferForm {...offer} />
      <Commitments
        commitments={commitments}
        hasOffer={taken !== undefined}
        doubts={props.doubts}
        draft={draft}
      />
      <Section heading={t("back.heading")}>
        <Body1>
          {taken === undefined
            ? t("back.no-offer")
            : backCheck.length === 0
              ? t("back.agrees")
              : n("back.count", backCheck.length)}
        </Body1>
        <GapGroupList
          findings={backCheck}
          ruleset={props.ruleset}
          isHere={() => false}
          who={props.who}
          actions={gaps}
        />
      </Section>
      <Section heading={t("slots.heading")}>
        <Body1>{t(slots.length === 0 ? "slots.none" : "slots.text")}</Body1>
        {slots.map((of) => (
          <SlotsForm key={of.clause} of={of} actions={draft} />
        ))}
      </Section>
      <Section heading={`${t("blanks.heading")} (${String(blanks.length)})`}>
        {blanks.length === 0 ? (
          <Body1>{t("blanks.none")}</Body1>
        ) : (
          <ul className={styles.list}>
            {blanks.map(({ at, text, waitsFor }, index) => (
              <li key={index} className={styles.item}>
                <PlaceLink at={at} onGo={draft.onGo} />
                <Caption1 block>
                  {text}
                  {waitsFor === "commitments" && ` · ${t("blanks.waits")}`}
                </Caption1>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
