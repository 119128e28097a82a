import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactElement } from "react";
import { ClearForm } from "../../ui/clear-form";
import { EditionCard } from "../../ui/edition-card";
import { FirstRun } from "../../ui/first-run";
import { Notices } from "../../ui/notices";
import { PaneFrame } from "../../ui/pane-frame";
import { ReportCard } from "../../ui/report-card";
import { SectionReport } from "../../ui/section-report";
import { SampleBar } from "../../ui/sample-bar";
import { useWords } from "../../ui/words";
import { Working } from "../../ui/working";
import type { ContractSession } from "../session/contract-actions";
import type { GapRemedy } from "../session/gap-remedy";
import { CONTRACT_TABS, isContractTab, type Asked, type ContractTab } from "./contract-tabs";
import { ContractTabView } from "./contract-tab-view";
import type { Delivery } from "./delivery";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

/** The pane in Word: clauses, what goes in, the schedule of commitments, gaps, facts. */
export function ContractPane(props: {
  readonly session: ContractSession;
  readonly delivery: Delivery;
  readonly version: string;
  readonly start: ContractTab;
  /** Said above everything where the document is a sample. */
  readonly sample?: { readonly onLeave: () => void };
  readonly onSample?: () => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { session, delivery, sample } = props;
  const state = useSyncExternalStore(session.store.subscribe, session.store.get);
  const [tab, setTab] = useState<ContractTab>(props.start);
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const show = (next: ContractTab): void => {
    setTab(next);
    setAsked(undefined);
  };
  const open = (remedy: GapRemedy): void => {
    setTab(remedy.is === "insert" ? "insert" : "facts");
    setAsked({ ...remedy, turn: (asked?.turn ?? 0) + 1 });
  };
  useEffect(() => session.follow(), [session]);
  const { result, work, checkedAt, isStale, lacks, report } = state;
  const isBusy = work !== undefined;
  const time = checkedAt?.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }) ?? "";
  const tabs = CONTRACT_TABS.map((id) => ({
    id,
    label: t(`tab.${id}`),
    ...(id === "gaps" && result && { count: result.review.findings.length }),
  }));
  const check = (): void => {
    void session.check();
  };
  return (
    <PaneFrame
      tabs={result ? tabs : []}
      selected={tab}
      onSelect={(id) => {
        if (isContractTab(id)) show(id);
      }}
      edition={result?.edition.is === "governing" ? result.ruleset : undefined}
      status={state.spoken}
      version={props.version}
    >
      {sample && <SampleBar onLeave={sample.onLeave} />}
      <Notices notices={state.notices} onDismiss={session.dismiss} />
      {report && (
        <ReportCard
          report={report}
          onSave={() => {
            delivery.save(report.name, "application/json", report.text);
          }}
        />
      )}
      {!result && (
        <FirstRun
          title={t("first.word.title")}
          sentences={[t("first.word.one"), t("first.word.two"), t("first.word.three")]}
        />
      )}
      {work && <Working work={work} onCancel={session.cancel} />}
      {/* One button before and after the first check, so that focus stays on it. */}
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={check}>
          {t("clauses.button")}
        </Button>
        {!result && !sample && props.onSample && <Button onClick={props.onSample}>{t("first.try")}</Button>}
        {result?.edition.is === "governing" && (
          <Button disabledFocusable={isBusy} onClick={() => void session.flag()}>
            {t("clauses.flag")}
          </Button>
        )}
        {result && <ClearForm text={t("clear.word")} onClear={() => void session.clear()} />}
      </div>
      {result && (
        <>
          <Caption1>{t(isStale ? "state.stale" : "state.checked", { time })}</Caption1>
          {result.edition.is === "none" && (
            <EditionCard
              edition={result.edition}
              onFacts={() => {
                open({ is: "state", fact: "commencement" });
              }}
            />
          )}
          <ContractTabView
            tab={tab}
            session={session}
            state={state}
            result={result}
            asked={asked}
            onTab={show}
            onOpen={open}
          />
          {tab === "gaps" && result.edition.is === "governing" && (
            <SectionReport
              stands={result.hasReport}
              isBusy={isBusy}
              onWrite={() => void session.report(true)}
              onRemove={() => void session.report(false)}
            />
          )}
          {lacks.length > 0 && (
            <Notices
              notices={[{ id: 0, intent: "info", title: t("lacks.title"), lines: lacks }]}
              onDismiss={session.hideLacks}
            />
          )}
        </>
      )}
    </PaneFrame>
  );
}
