import type { Ruleset } from "../core/ruleset";
import { editionText } from "./edition-text";
import type { SheetDraft } from "./sheet-draft";

/** Opens every sheet of ours: its title, whether the authority issued the edition, and which edition it is. */
export function openSheet(draft: SheetDraft, title: string, ruleset: Ruleset): void {
  draft.say(title, "title");
  draft.say(ruleset.authority.statement.en, "status");
  draft.say(`Edition ${editionText(ruleset)}`, "note");
}
