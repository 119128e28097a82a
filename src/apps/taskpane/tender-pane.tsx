import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactElement } from "react";
import { governsText } from "../../core/governs-text";
import { ClearForm } from "../../ui/clear-form";
import { EditionCard } from "../../ui/edition-card";
import { FactsView } from "../../ui/facts-view";
import { FirstRun } from "../../ui/first-run";
import { GapsView } from "../../ui/gaps-view";
import { Notices } from "../../ui/notices";
import { OfferCard, type OfferShown } from "../../ui/offer-card";
import { PaneFrame } from "../../ui/pane-frame";
import { ScoresView } from "../../ui/scores-view";
import { SheetsReport } from "../../ui/sheets-report";
import { TemplateCard } from "../../ui/template-card";
import { SampleBar } from "../../ui/sample-bar";
import { useWords } from "../../ui/words";
import { WhatIfView } from "../../ui/what-if-view";
import { Working } from "../../ui/working";
import type { TenderSession } from "../session/tender-session";
import type { Delivery } from "./delivery";

const TABS = ["scores", "gaps", "what-if", "facts"] as const;
type TenderTab = (typeof TABS)[number];
const isTab = (id: string): id is TenderTab => TABS.some((tab) => tab === id);

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

/** The pane in Excel: facts, edition, scorecards, gaps, what-if, offers, and the bidders' template. */
export function TenderPane(props: {
  readonly session: TenderSession;
  readonly delivery: Delivery;
  readonly version: string;
  readonly start: "scores" | "gaps";
  /** Said above everything where the workbook is a sample. */
  readonly sample?: { readonly onLeave: () => void };
  readonly onSample?: () => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { session, delivery, sample } = props;
  const state = useSyncExternalStore(session.store.subscribe, session.store.get);
  const [tab, setTab] = useState<TenderTab>(props.start);
  const [offer, setOffer] = useState<OfferShown | undefined>(undefined);
  const [isStating, setStating] = useState(false);
  useEffect(() => session.follow(), [session]);
  const { result, work, checkedAt, isStale } = state;
  // Where there is nothing to score, no date would help.
  const isEmpty = result?.tender.problems.some(({ problem }) => problem === "no-tender") ?? false;
  const go = session.go;
  const time = checkedAt?.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }) ?? "";
  const tabs = TABS.map((id) => ({
    id,
    label: t(`tab.${id}`),
    ...(id === "gaps" && result && { count: result.review.findings.length }),
  }));
  const hand = (work: () => Promise<void>): void => {
    void session.hand(work);
  };
  const check = (write: boolean) => (): void => {
    void session.check(write);
  };
  return (
    <PaneFrame
      tabs={result ? tabs : []}
      selected={tab}
      onSelect={(id) => {
        if (isTab(id)) setTab(id);
      }}
      edition={result?.edition.is === "governing" ? result.ruleset : undefined}
      status={state.spoken}
      version={props.version}
    >
      {sample && <SampleBar onLeave={sample.onLeave} />}
      <Notices notices={state.notices} onDismiss={session.dismiss} />
      {!result && (
        <FirstRun
          title={t("first.excel.title")}
          sentences={[t("first.excel.one"), t("first.excel.two"), t("first.excel.three")]}
        />
      )}
      {work && <Working work={work} onCancel={session.cancel} />}
      {/* One button before and after the first check, so that focus stays on it. */}
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={work !== undefined} onClick={check(true)}>
          {t("score.button")}
        </Button>
        <Button disabledFocusable={work !== undefined} onClick={check(false)}>
          {t("score.check-only")}
        </Button>
        {!result && !sample && props.onSample && <Button onClick={props.onSample}>{t("first.try")}</Button>}
        {result && <ClearForm text={t("clear.excel")} onClear={() => void session.clear()} />}
      </div>
      {result && (
        <>
          <Caption1>{t(isStale ? "state.stale" : "state.checked", { time })}</Caption1>
          {result.book.isLocked && result.edition.is === "governing" && (
            <div className={styles.bar}>
              <Caption1>{t("score.locked")}</Caption1>
              <Button
                size="small"
                onClick={() => {
                  hand(() => delivery.report(result));
                }}
              >
                {t("score.report")}
              </Button>
            </div>
          )}
          {result.edition.is === "none" && !isEmpty && (
            <EditionCard
              edition={result.edition}
              onFacts={() => {
                setStating(true);
                setTab("facts");
              }}
            />
          )}
          {tab === "scores" && (
            <>
              <ScoresView
                scores={result.review.scores}
                tender={result.tender}
                ruleset={result.ruleset}
                governs={
                  result.edition.is === "governing" ? governsText(result.review.governs, result.ruleset) : ""
                }
                explain={session.explain}
                isWeightStated={state.stated.weighting !== undefined}
                {...(offer && {
                  offer: {
                    lot: offer.lot,
                    bidder: offer.bidder,
                    card: (
                      <OfferCard
                        offer={offer}
                        onCopy={delivery.copy}
                        onSave={() => {
                          delivery.save(`offer-${offer.bidder}.json`, "application/json", offer.json);
                        }}
                        onClose={() => {
                          setOffer(undefined);
                        }}
                      />
                    ),
                  },
                })}
                onGo={go}
                onOffer={(lot, bidder) => {
                  setOffer(session.offer(lot, bidder));
                }}
              />
              {result.edition.is === "governing" && !isEmpty && (
                <SheetsReport
                  file={result.book.file}
                  sheets={state.own}
                  isLocked={result.book.isLocked}
                  onGo={go}
                  onOpen={() => {
                    hand(() => delivery.report(result));
                  }}
                />
              )}
            </>
          )}
          {tab === "gaps" && (
            <GapsView
              review={result.review}
              ruleset={result.ruleset}
              groupings={["severity", "bidder", "role", "strategy"]}
              selection={state.selection}
              who={state.who}
              actions={{
                onGo: go,
                standing: session.standing,
                onFix: (finding, suggestion) => void session.fix(finding, suggestion),
                ...(result.edition.is === "governing" && {
                  onWaive: (finding, reason, who) => void session.waive(finding, reason, who),
                  onUnwaive: (waiver) => void session.unwaive(waiver),
                }),
              }}
            />
          )}
          {tab === "what-if" && (
            <WhatIfView
              key={result.review.stamp.input}
              tender={result.tender}
              ruleset={result.ruleset}
              scores={result.review.scores}
            />
          )}
          {tab === "facts" && (
            <>
              <FactsView
                key={String(isStating)}
                isOpen={isStating}
                shown={{
                  facts: result.tender.facts,
                  factsAt: result.tender.factsAt,
                  stated: state.stated,
                  heading: t("facts.heading"),
                }}
                onGo={go}
                onState={(facts) => {
                  setStating(false);
                  void session.state(facts);
                }}
              />
              {result.edition.is === "governing" && <EditionCard edition={result.edition} />}
              <TemplateCard
                ruleset={result.ruleset}
                onMake={(kind) => {
                  hand(() => delivery.template(kind, result.ruleset, result.tender.facts));
                }}
              />
            </>
          )}
        </>
      )}
    </PaneFrame>
  );
}
