import type { Notice } from "../../ui/notice";
import type { Words } from "../../ui/words";
import type { CommandReport } from "../commands/command-report";

const SAID = {
  cleared: ["success", "clear.flags-done"],
  partly: ["warning", "state.partial"],
  failed: ["error", "error.title"],
} as const;

/** What a button of the ribbon did, as the pane tells it. */
export function reportNotice({ is, lines, code }: CommandReport, { t }: Words): Omit<Notice, "id"> {
  const [intent, title] = SAID[is];
  return { intent, title: t(title), lines, ...(code !== undefined && { code }) };
}
