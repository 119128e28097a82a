import type { SetCell, WorkbookChange } from "../../core/change";
import type { ExplainSubject } from "../../core/explain";
import { explain } from "../../core/explain";
import type { Explanation } from "../../core/explain";
import type { Facts } from "../../core/facts";
import type { Finding, Suggestion, Waiver } from "../../core/finding";
import type { Location } from "../../core/location";
import type { Host, Live, Off, Watch } from "../../core/ports";
import type { Refusal } from "../../core/refusal";
import type { CellValue, Sheets } from "../../core/snapshot";
import type { Rulesets } from "../../rulesets";
import type { OfferShown } from "../../ui/offer-card";
import type { Words } from "../../ui/words";
import type { CommandReport } from "../commands/command-report";
import { planClear } from "../../writing/plan-clear";
import { planState } from "../../writing/plan-state";
import { planUnwaive } from "../../writing/plan-unwaive";
import { planWaive } from "../../writing/plan-waive";
import { planWorkbook } from "../../writing/plan-workbook";
import { assessTender, type TenderResult } from "./assess-tender";
import { describeFault, isCancelled } from "./describe-fault";
import { offerShown } from "./offer-shown";
import { reportNotice } from "./report-notice";
import { followHost } from "./follow-host";
import { FRESH, type SessionState } from "./session-state";
import { createStore, type Store } from "./store";
import { tasksOf } from "./tasks";
import { withStated } from "./with-stated";

/** What the pane knows of a tender workbook. */
export interface TenderState extends SessionState<TenderResult> {
  /** Facts that a person stated in the pane, as the file keeps them. */
  readonly stated: Facts;
  /** The sheets of ours that stand in the workbook. */
  readonly own: readonly string[];
}

/** A workbook that the pane works on: one that is open in Excel, or a sample in memory, which has nothing live. */
export type TenderHost = Host<Sheets, WorkbookChange> & Partial<Live>;

/** What the session of a pane is made from. */
export interface TenderSessionInput {
  readonly host: TenderHost;
  readonly releases: Rulesets;
  readonly words: Words;
  readonly clock: () => Date;
}

/** Everything that a person can have done with a tender workbook from the pane. */
export interface TenderSession {
  readonly store: Store<TenderState>;
  /** What is done when the pane opens: a file that was scored before is read at once; `isAsked` does the whole work. */
  readonly start: (isAsked: boolean) => Promise<void>;
  /** Reads and reviews; writes scorecard, gaps, working and marks where `write` is set. */
  readonly check: (write: boolean) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: (id: number) => void;
  readonly go: (at: Location) => void;
  readonly fix: (finding: Finding, suggestion: Suggestion) => Promise<void>;
  readonly waive: (finding: Finding, reason: string, who: string) => Promise<void>;
  /** Takes a waiver back: the gap is open again. */
  readonly unwaive: (waiver: Waiver) => Promise<void>;
  readonly state: (facts: Facts) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** What a button of the ribbon did meanwhile: said, and the file read anew. */
  readonly hear: (report: CommandReport) => Promise<void>;
  readonly explain: (subject: ExplainSubject) => Explanation | undefined;
  readonly standing: (at: Location) => CellValue | undefined;
  readonly offer: (lot: string, bidder: string) => OfferShown | undefined;
  /** Hands something over that does not go into the file; a fault of it is told like any other. */
  readonly hand: (work: () => Promise<void>) => Promise<void>;
  /** Follows edits and the selection until the returned function is called. */
  readonly follow: () => Off;
}

/** A session over one workbook. */
export function tenderSession({ host, releases, words, clock }: TenderSessionInput): TenderSession {
  const { t } = words;
  const store = createStore<TenderState>({ ...FRESH, stated: {}, own: [] });
  const tasks = tasksOf(store, words);
  /** Facts that a file which cannot be changed does not hold. */
  let unkept: Facts | undefined;

  const take = async (read: Sheets): Promise<TenderResult> => {
    const book = withStated(read, unkept);
    const result = await assessTender(book, releases);
    const checkedAt = clock();
    const own = book.sheets.flatMap(({ name, isOurs }) => (isOurs ? [name] : []));
    store.change((now) => ({ ...now, result, checkedAt, isStale: false, stated: book.stated ?? {}, own }));
    return result;
  };
  const read = async (watch: Watch): Promise<TenderResult> => take(await host.read(watch));
  const apply = async (changes: readonly WorkbookChange[], watch: Watch): Promise<readonly Refusal[]> => {
    const refused = await host.apply(changes, { watch });
    if (refused.length > 0)
      tasks.tell({
        intent: "warning",
        title: t("state.partial"),
        lines: [...new Set(refused.map(({ message }) => message))],
      });
    return refused;
  };
  const write = async (result: TenderResult, watch: Watch): Promise<void> => {
    const { book, tender, ruleset, review } = result;
    if (result.edition.is === "none" || tender.problems.some(({ problem }) => problem === "no-tender"))
      return;
    const changes = planWorkbook({ books: [book], target: book.file, tender, ruleset, review });
    const refused = await apply(changes, watch);
    const own = changes.flatMap((change) =>
      change.kind === "write-sheet" && !refused.some((one) => one.change === change) ? [change.name] : [],
    );
    store.change((now) => ({ ...now, own }));
  };
  // The stamp tells of the result that the facts are part of. A file that cannot be changed can still be judged by them.
  const keep = async ({ book, edition, review }: TenderResult, facts: Facts, watch: Watch): Promise<void> => {
    const isBlank = book.stamp === undefined && book.stated === undefined;
    const isStamped = edition.is === "governing" && !isBlank;
    const stamp = isStamped ? { ...review.stamp, sheets: book.stamp?.sheets ?? [] } : book.stamp;
    try {
      await apply(planState(book, stamp, facts), watch);
      unkept = undefined;
    } catch (error) {
      if (isCancelled(error)) throw error;
      tasks.tell({ intent: "warning", title: t("facts.not-kept"), ...describeFault(error) });
    }
  };
  const say = (result: TenderResult): void => {
    store.change((now) => ({ ...now, spoken: words.n("gaps.count", result.review.findings.length) }));
  };
  const check = (isWritten: boolean): Promise<void> =>
    tasks.run("work.reading", async (watch, step) => {
      const result = await read(watch);
      if (isWritten) {
        step("work.writing");
        await write(result, watch);
      }
      say(result);
    });
  // A change of the person's own, then everything that hangs on it: the marks too where they stand in the file.
  const after = (
    changes: readonly WorkbookChange[] | ((book: Sheets) => readonly WorkbookChange[]),
  ): Promise<void> =>
    tasks.run("work.writing", async (watch, step) => {
      await apply(typeof changes === "function" ? changes(await host.read(watch)) : changes, watch);
      step("work.reading");
      const result = await read(watch);
      if (result.book.stamp?.sheets.length) {
        step("work.writing");
        await write(result, watch);
      }
      say(result);
    });

  const standing = (at: Location): CellValue | undefined => {
    if (at.kind !== "cell") return undefined;
    const sheet = store.get().result?.book.sheets.find(({ name }) => name === at.sheet);
    return sheet && (sheet.rows[at.row]?.[at.column] ?? "");
  };

  return {
    store,
    start: (isAsked) =>
      isAsked
        ? check(true)
        : tasks.run("work.reading", async (watch) => {
            const book = await host.read(watch);
            if (book.stamp ?? book.stated) say(await take(book));
          }),
    check,
    cancel: tasks.cancel,
    dismiss: tasks.dismiss,
    go(at) {
      void tasks.run("work.showing", async () => host.show?.(at));
    },
    async fix(_, { at, value }) {
      const expect = standing(at);
      if (at.kind !== "cell" || expect === undefined) return;
      const { sheet, row, column } = at;
      await after([{ kind: "set-cell", sheet, row, column, expect, value } satisfies SetCell]);
    },
    async waive(finding, reason, who) {
      const { result } = store.get();
      if (!result) return;
      store.change((now) => ({ ...now, who }));
      const { ruleset, review } = result;
      const waiver = { key: finding.key, reason, who, edition: `${ruleset.set} ${ruleset.version}` };
      // On the stamp that stands in the file now: it names the sheets that are ours.
      await after((book) => planWaive(book, book.stamp ?? review.stamp, waiver));
    },
    unwaive: ({ key }) => after((book) => planUnwaive(book, key)),
    state: (facts) =>
      tasks.run("work.reading", async (watch, step) => {
        unkept = facts;
        const result = await read(watch);
        step("work.writing");
        await keep(result, facts, watch);
        if (result.book.stamp?.sheets.length) await write(result, watch);
        say(result);
      }),
    clear: () =>
      tasks.run("work.clearing", async (watch) => {
        await apply(planClear(await host.read(watch)), watch);
        unkept = undefined;
        await read(watch);
        tasks.tell({ intent: "success", title: t("clear.done"), lines: [] });
      }),
    async hear(report) {
      tasks.tell(reportNotice(report, words));
      if (store.get().result) await check(false);
    },
    explain(subject) {
      const { result } = store.get();
      return result && explain(subject, result.tender, result.ruleset, result.review.scores);
    },
    standing,
    offer(lot, bidder) {
      const { result } = store.get();
      return result && offerShown(result, lot, bidder);
    },
    hand: (work) => tasks.run("work.handing", work),
    follow: () => followHost(host, store, () => check(false)),
  };
}
