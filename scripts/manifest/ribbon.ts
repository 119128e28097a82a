import type { CommandName } from "../../src/apps/commands/command-names";
import type { View, VIEWS } from "../../src/apps/taskpane/views";
import type { IconName } from "../icons/icon-names";

/** A host as the manifest names it: Excel's workbook, Word's document. */
export type ManifestHost = keyof typeof VIEWS;

/** What a button does: it opens a view of the pane, or runs a function without one. */
export type Deed = { readonly opens: View } | { readonly runs: CommandName };

/** The buttons, in words and in pictures. */
export type ButtonName = Exclude<IconName, "commonweal">;

/** One button of the ribbon. */
export interface Button {
  readonly name: ButtonName;
  readonly deed: Deed;
}

const CLEAR: Button = { name: "clear", deed: { runs: "clearFlags" } };

/** The buttons of each host, from left to right. */
export const RIBBON: Readonly<Record<ManifestHost, readonly Button[]>> = {
  Workbook: [{ name: "check", deed: { opens: "check" } }, { name: "gaps", deed: { opens: "gaps" } }, CLEAR],
  Document: [
    { name: "clauses", deed: { opens: "clauses" } },
    { name: "insert", deed: { opens: "insert" } },
    { name: "schedule", deed: { opens: "schedule" } },
    CLEAR,
  ],
};
