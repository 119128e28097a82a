import type { DocumentChange } from "../../core/document-change";
import type { Facts } from "../../core/facts";
import type { Watch } from "../../core/ports";
import type { Refusal } from "../../core/refusal";
import type { Paragraphs } from "../../core/snapshot";
import type { Rulesets } from "../../rulesets";
import type { Words } from "../../ui/words";
import { planContractMarks } from "../../writing/contract-marks";
import { planClearDocument } from "../../writing/plan-clear";
import { planState } from "../../writing/plan-state";
import { planUnwaive } from "../../writing/plan-unwaive";
import { planWaive } from "../../writing/plan-waive";
import { leftOver } from "../left-over";
import { otherEdition } from "../other-edition";
import { assessContract, type ContractResult } from "./assess-contract";
import type { ContractSession } from "./contract-actions";
import { compareShown } from "./compare-clause-shown";
import { draftOfPlan } from "./draft-of-plan";
import { planDraft } from "./draft-plan";
import { draftNotices } from "./draft-done";
import type { ContractHost, ContractState } from "./contract-state";
import { describeFault, isCancelled } from "./describe-fault";
import { followHost } from "./follow-host";
import { FRESH } from "./session-state";
import { reportNotice } from "./report-notice";
import { createStore } from "./store";
import { takeOffer } from "./take-offer";
import { tasksOf } from "./tasks";
import { withStated } from "./with-stated";
import { removeReport, writeReport } from "./write-report";

/** What the session of a pane over a document is made from. */
export interface ContractSessionInput {
  readonly host: ContractHost;
  readonly releases: Rulesets;
  readonly words: Words;
  readonly clock: () => Date;
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

  /** Facts that a document which cannot be changed does not hold. */
  let unkept: Facts | undefined;

  const take = async (seen: Paragraphs): Promise<ContractResult> => {
    const document = withStated(seen, unkept);
    const result = await assessContract(document, releases, store.get());
    const checkedAt = clock();
    store.change((now) => ({ ...now, result, checkedAt, isStale: false, stated: document.stated ?? {} }));
    return result;
  };
  const read = async (watch: Watch): Promise<ContractResult> => take(await host.read(watch));
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
  // The stamp tells of the result that the facts are part of. A document that cannot be changed can still be judged by them.
  const keep = async (
    { document, edition, review }: ContractResult,
    facts: Facts,
    watch: Watch,
  ): Promise<void> => {
    const isStamped = edition.is === "governing" && document.stamp !== undefined;
    try {
      tellRefused(
        await apply(planState(document, isStamped ? review.stamp : document.stamp, facts), watch, false),
      );
      unkept = undefined;
    } catch (error) {
      if (isCancelled(error)) throw error;
      tasks.tell({ intent: "warning", title: t("facts.not-kept"), ...describeFault(error) });
    }
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
  /** A waiver is given or taken back; where comments stand already, they follow. */
  const rewaive = (plan: (document: Paragraphs) => readonly DocumentChange[]): Promise<void> =>
    tasks.run("work.drafting", async (watch, step) => {
      const document = await host.read(watch);
      const refused = await apply(plan(document), watch, false);
      step("work.reading");
      const after = await read(watch);
      tellRefused([...refused, ...(document.stamp ? await mark(after, watch, false) : [])]);
      say(after);
    });
  const offered = (change: Pick<ContractState, "offer" | "offerFile">): Promise<void> => {
    store.change((now) => ({ ...now, ...change, offerFaults: [] }));
    return check(false);
  };

  return {
    store,
    start: (isAsked) =>
      isAsked
        ? check(false)
        : tasks.run("work.reading", async (watch) => {
            const document = await host.read(watch);
            const { stamp, stated, waivers } = document;
            if (stamp || stated || waivers.length > 0) say(await take(document));
          }),
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
        for (const notice of draftNotices(plan, refused, form, words)) tasks.tell(notice);
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
        governing?.edition.is === "governing"
          ? otherEdition(offer, governing.ruleset, "under Facts")
          : undefined;
      if (other === undefined || result === governing) return;
      await offered({ offer: undefined, offerFile: "" });
      fault([other]);
    },
    dropOffer: () => offered({ offer: undefined, offerFile: "" }),
    async waive({ key }, reason, who) {
      const { result } = store.get();
      if (!result) return;
      store.change((now) => ({ ...now, who }));
      const { set, version } = result.ruleset;
      const waiver = { key, reason, who, edition: `${set} ${version}` };
      await rewaive((document) => planWaive(document, document.stamp, waiver));
    },
    unwaive: ({ key }) => rewaive((document) => planUnwaive(document, key)),
    state: (facts) =>
      tasks.run("work.reading", async (watch, step) => {
        unkept = facts;
        const result = await read(watch);
        step("work.marking");
        await keep(result, facts, watch);
        say(result);
      }),
    report: (isWanted) =>
      tasks.run("work.reporting", async (watch, step) => {
        const paths = {
          read: () => host.read(watch),
          apply: (changes: readonly DocumentChange[]) => apply(changes, watch, false),
        };
        const result = await read(watch);
        if (result.edition.is === "none") return;
        const refused = isWanted ? await writeReport(result, paths) : await removeReport(paths);
        step("work.reading");
        say(await read(watch));
        tellRefused(refused);
      }),
    clear: () =>
      tasks.run("work.clearing", async (watch) => {
        const refused = await apply(planClearDocument(await host.read(watch)), watch, false);
        unkept = undefined;
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
    follow: () => followHost(host, store, () => check(false)),
  };
}
