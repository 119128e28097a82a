import { LEAST } from "../../hosts/office/least";
import type { StringKey } from "../../ui/strings/english";
import type { Opened } from "./opened";

/** The kinds of file that the pane has a sample of. */
export type SampleKind = "workbook" | "contract";

/** What the pane shows where it has no file that it can work on. */
export interface StartPlace {
  readonly title: StringKey;
  readonly sentences: readonly StringKey[];
  /** The edition of Office's API that the sentences name. */
  readonly version?: string;
  readonly samples: readonly SampleKind[];
}

/** The places without a file to work on: a browser alone, and an Office that is too old. */
export const START_PLACES: Readonly<Partial<Record<Opened["in"], StartPlace>>> = {
  browser: {
    title: "none.title",
    sentences: ["none.text", "none.sample", "none.remedy"],
    samples: ["workbook", "contract"],
  },
  "old-excel": {
    title: "old.excel.title",
    sentences: ["old.excel.lacks", "old.excel.works", "old.excel.remedy"],
    version: LEAST.Excel,
    samples: ["workbook"],
  },
  "old-word": {
    title: "old.word.title",
    sentences: ["old.word.lacks", "old.word.works", "old.word.remedy"],
    version: LEAST.Word,
    samples: ["contract"],
  },
};
