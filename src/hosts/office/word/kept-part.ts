import type { Report } from "../../../core/ports";
import {
  isEmptyPart,
  parseFills,
  parseOwnPart,
  printOwnPart,
  type FillRecord,
  type OwnPart,
} from "../../own-part";

/** Stamp, waivers, stated facts and filled blanks of a document whose Word has no custom XML: kept here, and saved by the person as a report. */
export class KeptPart {
  private said: OwnPart | undefined;
  private fills: readonly FillRecord[] = [];

  constructor(
    private readonly file: string,
    /** The text of a report that was saved before. */
    text: string | undefined,
  ) {
    if (text === undefined) return;
    const name = "the saved report";
    this.said = parseOwnPart(file, name, text);
    this.fills = parseFills(file, name, text);
  }

  /** What is kept; undefined where nothing was written here, and no report was given. */
  get content(): (OwnPart & { readonly fills: readonly FillRecord[] }) | undefined {
    return this.said && { ...this.said, fills: this.fills };
  }

  keep(said: OwnPart, fills: readonly FillRecord[]): void {
    this.said = said;
    this.fills = [...new Map(fills.map((one) => [one.tag, one])).values()];
  }

  /** What there is to save; undefined where nothing was kept. */
  report(): Report | undefined {
    const { said, fills } = this;
    if (!said || isEmptyPart(said, fills)) return undefined;
    return { name: `${this.file}.commonweal.xml`, text: printOwnPart(said, fills) };
  }
}
