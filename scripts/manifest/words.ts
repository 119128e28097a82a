import type { ButtonName, ManifestHost } from "./ribbon";

/** Everything that the manifest says to a person, in one language. */
export interface Words {
  /** The add-in's name, also the name of its group on the ribbon and of its pane. At most 125 characters, as every short text. */
  readonly name: string;
  /** What it does, as an administrator reads it. At most 250 characters, as every longer text. */
  readonly description: string;
  readonly buttons: Readonly<Record<ButtonName, { readonly label: string; readonly tip: string }>>;
  /** What Office says once, when the add-in has arrived. */
  readonly welcome: Readonly<Record<ManifestHost, { readonly title: string; readonly text: string }>>;
}

/** The words in the language that the manifest falls back on. */
export const WORDS: Words = {
  name: "Commonweal",
  description:
    "Applies one versioned social value rules set: scores bids in tender workbooks, puts the required clauses into contracts and funding agreements, and flags every gap at its cell or paragraph.",
  buttons: {
    check: {
      label: "Check and score",
      tip: "Reads the bids in this workbook, scores them under the rules set that governs the tender, and flags each gap at its cell.",
    },
    gaps: {
      label: "Gaps",
      tip: "Lists what is missing, late or in doubt, and goes to the cell where it is.",
    },
    clear: {
      label: "Clear flags",
      tip: "Takes out the flags that Commonweal put into this file. Comments that somebody answered stay.",
    },
    clauses: {
      label: "Check clauses",
      tip: "Shows which clauses this agreement must have and why, and which are present, missing, altered or out of date.",
    },
    insert: {
      label: "Insert missing",
      tip: "Shows where each missing clause would go, then puts in those that you accept.",
    },
    schedule: {
      label: "Schedule",
      tip: "Writes the commitments of the chosen bid into the agreement’s schedule, and compares the two.",
    },
  },
  welcome: {
    Workbook: {
      title: "Commonweal is on the Home tab",
      text: "Open a tender workbook and choose Check and score. Nothing of the workbook is sent anywhere.",
    },
    Document: {
      title: "Commonweal is on the Home tab",
      text: "Open a contract or funding agreement and choose Check clauses. Nothing of the document is sent anywhere.",
    },
  },
};

/** The words in other languages, by the culture's name, such as "cy-GB". None has been translated and reviewed yet. */
export const TRANSLATIONS: Readonly<Record<string, Words>> = {};
