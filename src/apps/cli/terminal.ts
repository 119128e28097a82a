import { MultiBar, Presets } from "cli-progress";
import picocolors from "picocolors";
import type { Watch } from "../../core/ports";

/** Where the command line writes and what it may use: the real one in `commonweal.ts`, a recording one in tests. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Whether a person is looking: progress is shown and colours may be used. */
  readonly isInteractive: boolean;
  readonly useColour: boolean;
}

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours, or none where the output is not a terminal or NO_COLOR is set. */
export const coloursOf = (terminal: Terminal): Colours => picocolors.createColors(terminal.useColour);

/** Runs one piece of work with a progress bar on the error stream; without a terminal it just runs. */
export async function withProgress<T>(
  terminal: Terminal,
  label: string,
  work: (watch: Watch) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  if (!terminal.isInteractive) return work({ signal: controller.signal, progress: () => undefined });
  const bars = new MultiBar(
    {
      format: `${label} {bar} {percentage}%`,
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const bar = bars.create(1, 0);
  const stop = (): void => {
    controller.abort();
  };
  process.once("SIGINT", stop);
  try {
    return await work({
      signal: controller.signal,
      progress: (done, total) => {
        bar.setTotal(Math.max(1, total));
        bar.update(done);
      },
    });
  } finally {
    process.off("SIGINT", stop);
    bars.stop();
  }
}
