import type { DocumentChange } from "../../core/document-change";
import type { Facts } from "../../core/facts";
import type { Finding } from "../../core/finding";
import type { Location } from "../../core/location";
import type { Off, Watch } from "../../core/ports";
import type { Refusal } from "../../core/refusal";
import type { Rulesets } from "../../rulesets";
import type { Comparison, DraftForm, DraftShown, DraftWhat } from "../../ui/draft-shown";
import type { Words } from "../../ui/words";
import { planContractMarks } from "../../writing/contract-marks";
import { planClearDocument } from "../../writing/plan-clear";
import { planWaive } from "../../writing/plan-waive";
import type { CommandReport } from "../commands/command-report";
import { leftOver } from "../left-over";
import { assessContract, type ContractResult } from "./assess-contract";
import { compareShown } from "./compare-clause-shown";
import { draftOfPlan } from "./draft-of-plan";
import { planDraft } from "./draft-plan";
import { doneLines } from "./draft-done";
import type { ContractHost, ContractState } from "./contract-state";
import { FRESH } from "./session-state";
import { reportNotice } from "./report-notice";
import { createStore, type Store } from "./store";
import { takeOffer, otherEdition } from "./take-offer";
import { tasksOf } from "./tasks";

/** What the session of a pane over a document is made from. */
export interface ContractSessionInput {
  readonly host: ContractHost;
  readonly releases: Rulesets;
  readonly words: Words;
  readonly clock: () => Date;
}

/** Everything that a person can have done with a contract from the pane. */
export interface ContractSession {
  readonly store: Store<ContractState>;
  /** What is done when the pane opens: a document that was reviewed before is read at once, and any where `isAsked`. */
  start(isAsked: boolean): Promise<void>;
  /** Reads and reviews; writes nothing. */
  check(): Promise<void>;
  /** Reads and reviews, and puts a comment at each paragraph with a gap. */
  flag(): Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: (id: number) => void;
  readonly go: (at: Location) => void;
  /** What a draft would do to the document as it was last read; undefined where it was not read, or nothing governs. */
  preview(what: DraftWhat, form: DraftForm): DraftShown | undefined;
  /** Writes the words, reads again, and brings the comments up to date. */
  draft(what: DraftWhat, form: DraftForm): Promise<void>;
  readonly compare: (clause: string) => Comparison | undefined;
  giveOffer(text: string, file: string): Promise<void>;
  dropOffer(): Promise<void>;
  waive(finding: Finding, reason: string, who: string): Promise<void>;
  state(facts: Facts): Promise<void>;
  clear(): Promise<void>;
  /** What a button of the ribbon did meanwhile: said, and the document read anew. */
  hear(report: CommandReport): Promise<void>;
  /** A person has read what this Word lacks. */
  readonly hideLacks: () => void;
  /** Follows edits and the selection until the returned function is called. */
  follow(): Off;
}

/** A session over one document. */
export function contractSession({ host, releases, words, clock }: ContractSessionInput): ContractSession {
  const { t } = words;
  const store = createStore<ContractState>({
    ...FRESH,
    stated: {},
    offer: undefined,
    offerFile: "",
    offerFaults: [],
    lacks: host.lacks?.() ?? [],
    report: undefined,
  });
  const tasks = tasksOf(store, words);

  const read = async (watch: Watch): Promise<ContractResult> => {
    const document = await host.read(watch);
    const result = await assessContract(document, releases, store.get());
    const checkedAt = clock();
    store.change((now) => ({ ...now, result, checkedAt, isStale: false }));
    return result;
  };
  const apply = async (
    changes: readonly DocumentChange[],
    watch: Watch,
    track: boolean,
  ): Promise<readonly Refusal[]> => {
    const refused = await host.apply(changes, { watch, track });
    const report = host.report?.();
    store.change((now) => ({ ...now, report }));
    return refused;
  };
  const tellRefused = (refused: readonly Refusal[]): void => {
    if (refused.length === 0) return;
    const lines = [...new Set(refused.map(({ message }) => message))];
    tasks.tell({ intent: "warning", title: t("state.partial"), lines });
  };
  /** Comments at the gaps, and the stamp: what was read stays as it is but for that. */
  const mark = async (result: ContractResult, watch: Watch, track: boolean): Promise<readonly Refusal[]> => {
    if (result.edition.is === "none") return [];
    const refused = await apply(planContractMarks(result), watch, track);
    const isStamped = !refused.some(({ change }) => change.kind === "stamp");
    const document = { ...result.document, ...(isStamped && { stamp: result.review.stamp }) };
    store.change((now) => ({ ...now, ...(now.result === result && { result: { ...result, document } }) }));
    return refused;
  };
  const say = ({ review }: ContractResult): void => {
    store.change((now) => ({ ...now, spoken: words.n("gaps.count", review.findings.length) }));
  };
  const check = (isMarked: boolean): Promise<void> =>
    tasks.run("work.reading", async (watch, step) => {
      const result = await read(watch);
      if (isMarked) {
        step("work.marking");
        tellRefused(await mark(result, watch, false));
      }
      say(result);
    });
  const offered = (change: Pick<ContractState, "offer" | "offerFile">): Promise<void> => {
    store.change((now) => ({ ...now, ...change, offerFaults: [] }));
    return check(false);
  };

  return {
    store,
    start: async (isAsked) => {
      if (isAsked) return check(false);
      const seen = { isReviewed: false };
      await tasks.run("work.reading", async (watch) => {
        seen.isReviewed = (await host.read(watch)).stamp !== undefined;
      });
      if (seen.isReviewed) await check(false);
    },
    check: () => check(false),
    flag: () => check(true),
    cancel: () => {
      tasks.cancel();
    },
    dismiss: (id) => {
      tasks.dismiss(id);
    },
    go(at) {
      void tasks.run("work.showing", async () => host.show?.(at));
    },
    preview(what, form) {
      const { result } = store.get();
      if (!result || result.edition.is === "none") return undefined;
      return draftOfPlan(result, planDraft(result, what, form));
    },
    draft: (what, form) =>
      tasks.run("work.drafting", async (watch, step) => {
        const before = store.get().result;
        if (!before || before.edition.is === "none") return;
        const plan = planDraft(before, what, form);
        const refused = await apply(plan.words.changes, watch, form.track);
        step("work.reading");
        const after = await read(watch);
        step("work.marking");
        const unmarked = await mark(after, watch, form.track);
        const lines = doneLines(plan, refused, form, words);
        if (lines.length > 0) tasks.tell({ intent: "success", title: t("state.done"), lines });
        tellRefused([...refused, ...unmarked]);
      }),
    compare(clause) {
      const { result } = store.get();
      return result && compareShown(result, clause);
    },
    async giveOffer(text, file) {
      const given = takeOffer(text, file === "" ? t("taken.paste") : file);
      const { result } = store.get();
      const fault = (offerFaults: readonly string[]): void => {
        store.change((now) => ({ ...now, offerFaults, spoken: offerFaults.join(" ") }));
      };
      if (given.is === "faults") {
        fault(given.lines);
        return;
      }
      const { offer } = given;
      await offered({ offer, offerFile: file });
      const governing = store.get().result;
      const other =
        governing?.edition.is === "governing" ? otherEdition(offer, governing.ruleset) : undefined;
      if (other === undefined || result === governing) return;
      await offered({ offer: undefined, offerFile: "" });
      fault([other]);
    },
    dropOffer: () => offered({ offer: undefined, offerFile: "" }),
    waive: (finding, reason, who) =>
      tasks.run("work.drafting", async (watch, step) => {
        const { result } = store.get();
        if (!result) return;
        store.change((now) => ({ ...now, who }));
        const { document, ruleset, review } = result;
        const waiver = { key: finding.key, reason, who, edition: `${ruleset.set} ${ruleset.version}` };
        const refused = await apply(
          planWaive(document, document.stamp ?? review.stamp, waiver),
          watch,
          false,
        );
        step("work.reading");
        const after = await read(watch);
        // Where comments stand already, the one that is waived goes.
        tellRefused([...refused, ...(document.stamp ? await mark(after, watch, false) : [])]);
        say(after);
      }),
    async state(stated) {
      store.change((now) => ({ ...now, stated }));
      await check(false);
    },
    clear: () =>
      tasks.run("work.clearing", async (watch) => {
        const refused = await apply(planClearDocument(await host.read(watch)), watch, false);
        const { document } = await read(watch);
        const left = await leftOver(document, releases);
        tellRefused(refused);
        if (left.length > 0) tasks.tell({ intent: "warning", title: t("clear.left"), lines: left });
        else tasks.tell({ intent: "success", title: t("clear.done"), lines: [] });
      }),
    async hear(report) {
      tasks.tell(reportNotice(report, words));
      if (store.get().result) await check(false);
    },
    hideLacks() {
      store.change((now) => ({ ...now, lacks: [] }));
    },
    follow() {
      const offs = [
        host.onChange?.(() => {
          const { result, work } = store.get();
          if (!result || work) return;
          store.change((now) => ({ ...now, isStale: true }));
          if (result.isQuick) void check(false);
        }),
        host.onSelect?.((selection) => {
          store.change((now) => ({ ...now, selection }));
        }),
      ];
      return () => {
        for (const off of offs) off?.();
      };
    },
  };
}
