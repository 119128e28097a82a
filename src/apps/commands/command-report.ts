/** What a button of the ribbon that has no pane of its own did. */
export interface CommandReport {
  readonly is: "cleared" | "partly" | "failed";
  /** Sentences for a person. */
  readonly lines: readonly string[];
  readonly code?: string;
}

/** The name under which the pages of the add-in hear each other; pages of other sites and other people do not. */
const CHANNEL = "commonweal-commands";

const isReport = (data: unknown): data is CommandReport =>
  typeof data === "object" &&
  data !== null &&
  "is" in data &&
  (data.is === "cleared" || data.is === "partly" || data.is === "failed") &&
  "lines" in data &&
  Array.isArray(data.lines);

/** Tells an open pane what was done. */
export function sendReport(report: CommandReport): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(report);
  channel.close();
}

/** Calls back with each report until the returned function is called. */
export function onReport(handler: (report: CommandReport) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isReport(data)) handler(data);
  };
  return () => {
    channel.close();
  };
}
