import type { Watch } from "../../core/ports";
import type { Notice } from "../../ui/notice";
import type { Words } from "../../ui/words";
import type { Work } from "../../ui/working";
import { describeFault, isCancelled } from "./describe-fault";
import type { SessionState } from "./session-state";
import type { Store } from "./store";

/** What a session does, one thing at a time. */
export interface Tasks {
  /** Runs a piece of work with progress and cancel. A fault becomes a notice; work asked for while other work runs waits for it. */
  run(
    step: Work["step"],
    work: (watch: Watch, step: (next: Work["step"]) => void) => Promise<void>,
  ): Promise<void>;
  readonly cancel: () => void;
  tell(notice: Omit<Notice, "id">): void;
  readonly dismiss: (id: number) => void;
}

type Shared = Pick<SessionState<unknown>, "work" | "notices" | "spoken">;

/** The tasks of a session over its store. */
export function tasksOf<S extends Shared>(store: Store<S>, { t }: Words): Tasks {
  let last: Promise<void> = Promise.resolve();
  let controller = new AbortController();
  let count = 0;
  const set = (change: Partial<Shared>): void => {
    store.change((now) => ({ ...now, ...change }));
  };
  const tell = (notice: Omit<Notice, "id">): void => {
    count += 1;
    const id = count;
    store.change((now) => ({
      ...now,
      notices: [{ ...notice, id }, ...now.notices.filter((one) => one.title !== notice.title)],
      spoken: [notice.title, ...notice.lines].join(" "),
    }));
  };
  const doing: Tasks["run"] = async (step, work) => {
    controller = new AbortController();
    const { signal } = controller;
    let current = step;
    const show = (done: number, total: number): void => {
      set({ work: { step: current, done, total } });
    };
    // What was told of earlier work no longer holds.
    store.change((now) => ({
      ...now,
      work: { step, done: 0, total: 0 },
      spoken: t(step),
      notices: step === "work.showing" ? now.notices : [],
    }));
    try {
      await work({ signal, progress: show }, (next) => {
        signal.throwIfAborted();
        current = next;
        show(0, 0);
      });
    } catch (error) {
      if (isCancelled(error)) tell({ intent: "info", title: t("work.cancelled"), lines: [] });
      else tell({ intent: "error", title: t("error.title"), ...describeFault(error) });
    } finally {
      set({ work: undefined });
    }
  };
  return {
    run(step, work) {
      last = last.then(() => doing(step, work));
      return last;
    },
    cancel: () => {
      controller.abort();
    },
    tell,
    dismiss: (id) => {
      store.change((now) => ({ ...now, notices: now.notices.filter((one) => one.id !== id) }));
    },
  };
}
