import type { XmlElement } from "../package/xml";
import { uniqueId } from "./paragraph-kind";
import { textOf } from "./paragraph-text";
import type { WordDocument } from "./word-document";

const EVENTS = {
  added: "onParagraphAdded",
  changed: "onParagraphChanged",
  deleted: "onParagraphDeleted",
} as const;

/** Tells what became of the body's paragraphs since it was last looked at. */
export class WordEvents {
  private before = new Map<XmlElement, string>();
  private watching = false;

  constructor(
    private readonly document: WordDocument,
    private readonly types: Readonly<Record<string, number>>,
  ) {}

  /** Compares with what stood there before, where anybody listens. */
  tell(source: "Local" | "Remote" = "Local"): void {
    const { document } = this;
    const wanted = Object.values(EVENTS).some((name) => document.registrations.has(name, "Document"));
    if (!wanted) {
      this.watching = false;
      return;
    }
    const now = new Map(document.paragraphs(document.body).map((one) => [one, textOf(one)]));
    const { before } = this;
    this.before = now;
    if (!this.watching) {
      this.watching = true;
      return;
    }
    const pick = (
      from: ReadonlyMap<XmlElement, string>,
      keep: (one: XmlElement, text: string) => boolean,
    ): readonly XmlElement[] => [...from].filter(([one, text]) => keep(one, text)).map(([one]) => one);
    this.send(
      "added",
      pick(now, (one) => !before.has(one)),
      source,
    );
    this.send(
      "changed",
      pick(now, (one, text) => before.has(one) && before.get(one) !== text),
      source,
    );
    this.send(
      "deleted",
      pick(before, (one) => !now.has(one)),
      source,
    );
  }

  private send(event: keyof typeof EVENTS, elements: readonly XmlElement[], source: string): void {
    const name = EVENTS[event];
    const { document } = this;
    if (elements.length === 0 || !document.registrations.has(name, "Document")) return;
    const type = this.types[`Document.${name}`];
    if (type === undefined) return;
    // Perpetual Office answers no ids; that its events then carry none is our guess.
    const uniqueLocalIds = document.quirks.subscription
      ? elements.map((element) => uniqueId({ document, element }))
      : [];
    const kind = name.replace(/^on/, "");
    document.emit({ type, target: "Document", args: { type: kind, uniqueLocalIds, source } });
  }
}
