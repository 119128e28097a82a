import type { XmlElement } from "../package/xml";
import { controlId, controlsIn, rangeOfControl } from "./content-controls";
import { uniqueId } from "./paragraph-kind";
import { textOf } from "./paragraph-text";
import { textOfRange } from "./ranges";
import type { WordDocument } from "./word-document";

type What = "added" | "changed" | "deleted";

const PARAGRAPHS: Readonly<Record<What, string>> = {
  added: "onParagraphAdded",
  changed: "onParagraphChanged",
  deleted: "onParagraphDeleted",
};
const CONTROLS: Readonly<Record<What, string>> = {
  added: "onContentControlAdded",
  changed: "onDataChanged",
  deleted: "onDeleted",
};
const WHATS: readonly What[] = ["added", "changed", "deleted"];

/** A paragraph or a content control as it stood: its text, and the number of a control. */
type Seen = ReadonlyMap<XmlElement, { readonly text: string; readonly id: number }>;

/** What is new, reads otherwise or is gone. */
const apart = (before: Seen, now: Seen): Readonly<Record<What, readonly XmlElement[]>> => ({
  added: [...now.keys()].filter((one) => !before.has(one)),
  changed: [...now].flatMap(([one, { text }]) =>
    before.has(one) && before.get(one)?.text !== text ? [one] : [],
  ),
  deleted: [...before.keys()].filter((one) => !now.has(one)),
});

/** Tells what became of the body's paragraphs and content controls since they were last looked at. */
export class WordEvents {
  private paragraphs: Seen = new Map();
  private controls: Seen = new Map();
  private watching = false;

  constructor(
    private readonly document: WordDocument,
    private readonly types: Readonly<Record<string, number>>,
  ) {}

  /** Compares with what stood there before, where anybody listens. */
  tell(source: "Local" | "Remote" = "Local"): void {
    const { document, paragraphs, controls } = this;
    const names = [...Object.values(PARAGRAPHS), ...Object.values(CONTROLS)];
    if (!names.some((name) => document.registrations.hasAny(name))) {
      this.watching = false;
      return;
    }
    this.paragraphs = new Map(
      document.paragraphs(document.body).map((one) => [one, { text: textOf(one), id: 0 }]),
    );
    this.controls = new Map(
      [...controlsIn(document.body)].map((one) => [
        one,
        { text: textOfRange(rangeOfControl(document, one)), id: controlId(document, one) },
      ]),
    );
    if (!this.watching) {
      this.watching = true;
      return;
    }
    const [moved, held] = [apart(paragraphs, this.paragraphs), apart(controls, this.controls)];
    for (const what of WHATS) this.sendParagraphs(what, moved[what], source);
    for (const what of WHATS)
      for (const one of held[what])
        this.sendControl(what, (this.controls.get(one) ?? controls.get(one))?.id ?? 0, source);
  }

  private sendParagraphs(what: What, elements: readonly XmlElement[], source: string): void {
    const name = PARAGRAPHS[what];
    const { document } = this;
    if (elements.length === 0) return;
    // Perpetual Office answers no ids; that its events then carry none is our guess.
    const uniqueLocalIds = document.quirks.subscription
      ? elements.map((element) => uniqueId({ document, element }))
      : [];
    this.send("Document", name, "Document", { type: name.replace(/^on/, ""), uniqueLocalIds, source });
  }

  /** A new control is told to the document's listeners, what becomes of one to its own. */
  private sendControl(what: What, id: number, source: string): void {
    const name = CONTROLS[what];
    const [owner, target] = what === "added" ? ["Document", "Document"] : ["ContentControl", String(id)];
    const eventType = `ContentControl${name.replace(/^on(?:ContentControl)?/, "")}`;
    this.send(owner, name, target, { eventType, ids: [id], source });
  }

  private send(owner: string, name: string, target: string, args: Readonly<Record<string, unknown>>): void {
    const { document, types } = this;
    const type = types[`${owner}.${name}`];
    if (type !== undefined && document.registrations.has(name, target)) document.emit({ type, target, args });
  }
}
