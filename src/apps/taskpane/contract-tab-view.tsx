import { Body1 } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding } from "../../core/finding";
import { governsText } from "../../core/governs-text";
import { ClausesView } from "../../ui/clauses-view";
import type { DraftForm } from "../../ui/draft-shown";
import { EditionCard } from "../../ui/edition-card";
import { FactsView } from "../../ui/facts-view";
import type { GapActions } from "../../ui/gap-card";
import { GapsView } from "../../ui/gaps-view";
import { InsertView } from "../../ui/insert-view";
import { OfferForm } from "../../ui/offer-form";
import { ScheduleView } from "../../ui/schedule-view";
import { useWords } from "../../ui/words";
import type { ContractResult } from "../session/assess-contract";
import type { ContractSession } from "../session/contract-actions";
import type { ContractState } from "../session/contract-state";
import { gapRemedy, type GapRemedy } from "../session/gap-remedy";
import { neededClauses } from "../session/needed-clauses";
import { placedInPane } from "../session/place-in-pane";
import type { Asked, ContractTab } from "./contract-tabs";
import { offerTaken } from "./offer-taken";

/** Whether a finding says that the document is no contract. */
const isNoContract = (finding: Finding, { ruleset }: ContractResult): boolean =>
  ruleset.checks.find(({ id }) => id === finding.rule)?.test.kind === "no-contract";

/** Whether a finding says that the offer is of another bidder, or was made to another authority, than the contract names. */
const isOtherParty = ({ rule, subject }: Finding, { ruleset }: ContractResult): boolean =>
  ruleset.checks.find(({ id }) => id === rule)?.test.kind === "offer-facts" &&
  (subject.part === "supplier" || subject.part === "authority");

/** One view of a contract that was checked. */
export function ContractTabView(props: {
  readonly tab: ContractTab;
  readonly session: ContractSession;
  readonly state: ContractState;
  readonly result: ContractResult;
  /** What the view was opened for from elsewhere in the pane. */
  readonly asked: Asked | undefined;
  readonly onTab: (tab: ContractTab) => void;
  readonly onOpen: (remedy: GapRemedy) => void;
}): ReactElement | null {
  const words = useWords();
  const { t } = words;
  const { tab, session, state, result, asked, onTab, onOpen } = props;
  const [form, setForm] = useState<DraftForm>({ as: "schedule", track: true });
  const { contract, ruleset, review, edition } = result;
  const isGoverned = edition.is === "governing";
  const { numbering } = contract;
  const noContract = review.findings.find((finding) => isNoContract(finding, result));
  const draft = {
    form,
    onForm: setForm,
    noClauses: numbering.is === "none" ? numbering.because : undefined,
    preview: (what: Parameters<ContractSession["preview"]>[0]) => session.preview(what, form),
    onDraft: (what: Parameters<ContractSession["draft"]>[0]) => void session.draft(what, form),
    onGo: session.go,
    isBusy: state.work !== undefined,
  };
  const inView = (finding: Finding): Finding => placedInPane(finding, words);
  const gaps: GapActions = {
    onGo: session.go,
    remedy: (finding) => {
      const remedy = gapRemedy(finding, result);
      return (
        remedy && {
          is: remedy.is,
          onOpen: () => {
            onOpen(remedy);
          },
        }
      );
    },
    ...(isGoverned && {
      onWaive: (finding, reason, who) => void session.waive(finding, reason, who),
      onUnwaive: (waiver) => void session.unwaive(waiver),
    }),
  };
  switch (tab) {
    case "clauses":
      return !isGoverned ? null : (
        <ClausesView
          clauses={noContract ? [] : result.clauses}
          governs={noContract ? noContract.message : governsText(review.governs, ruleset)}
          selection={state.selection}
          actions={{ ...draft, compare: session.compare }}
          onInsertMissing={() => {
            onTab("insert");
          }}
        />
      );
    case "insert":
      if (!isGoverned) return null;
      return noContract ? (
        <>
          <Body1>{noContract.message}</Body1>
          <Body1>{t("insert.no-contract")}</Body1>
        </>
      ) : (
        <InsertView
          key={asked?.turn}
          clauses={result.clauses}
          actions={draft}
          asked={
            asked?.is === "insert"
              ? { clause: asked.clause, chosen: neededClauses(result, [asked.clause]) }
              : undefined
          }
        />
      );
    case "schedule": {
      const offer = {
        taken: offerTaken(state),
        faults: state.offerFaults,
        isBusy: draft.isBusy,
        onGive: (text: string, file: string) => void session.giveOffer(text, file),
        onDrop: () => void session.dropOffer(),
      };
      // An offer names the edition that it was made under, which may then govern.
      if (!isGoverned) return <OfferForm {...offer} />;
      return (
        <ScheduleView
          schedule={{ ...result.schedule, backCheck: result.schedule.backCheck.map(inView) }}
          offer={offer}
          doubts={review.findings
            .filter((finding) => isOtherParty(finding, result))
            .map(({ message }) => message)}
          ruleset={ruleset}
          who={state.who}
          draft={draft}
          gaps={gaps}
        />
      );
    }
    case "gaps":
      return (
        <GapsView
          review={{
            ...review,
            findings: review.findings.map(inView),
            waived: review.waived.map(({ finding, waiver }) => ({ finding: inView(finding), waiver })),
          }}
          ruleset={ruleset}
          groupings={["severity", "clause", "role", "strategy"]}
          selection={state.selection}
          who={state.who}
          actions={gaps}
        />
      );
    case "facts":
      return (
        <>
          <FactsView
            key={asked?.turn}
            focus={asked?.is === "state" ? asked.fact : undefined}
            shown={{
              facts: contract.facts,
              factsAt: contract.factsAt,
              stated: state.stated,
              heading: t("facts.heading-contract"),
            }}
            onGo={session.go}
            onState={(facts) => void session.state(facts)}
          />
          {isGoverned && <EditionCard edition={edition} />}
        </>
      );
  }
}
