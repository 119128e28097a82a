/// <reference types="office-js" />
import type { CommandReport } from "./command-report";

/** Shows what could not be done in a small window of Office, since a button alone has no place to say it. */
export function showReport({ lines, code }: CommandReport): void {
  const address = new URL("report.html", location.href);
  for (const line of lines) address.searchParams.append("line", line.slice(0, 400));
  if (code !== undefined) address.searchParams.set("code", code.slice(0, 100));
  Office.context.ui.displayDialogAsync(address.href, { height: 30, width: 30, displayInIframe: true });
}
