import { ApiError, notFound } from "../core/api-error";
import type { HostEvent } from "../core/host-events";
import { Registrations } from "../core/host-events";
import { OfficePackage } from "../package/office-package";
import type { XmlElement } from "../package/xml";
import { paragraphsIn } from "./paragraph-text";
import { allows } from "./protection";
import { TextRange, type Point } from "./text-range";

/** What stands before the switch of tracking in a document's settings. */
const BEFORE_TRACKING = new Set(
  (
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape " +
    "printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts " +
    "saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop " +
    "hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles " +
    "stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView"
  ).split(" "),
);

/** How changes are tracked. */
export type Tracking = "Off" | "TrackAll" | "TrackMineOnly";

/** Whoever is signed in; every comment and tracked change is theirs. */
export const AUTHOR = { name: "Test User", initials: "TU", email: "test.user@example.org" };

/** What differs between the Words that people have. */
export interface WordQuirks {
  /** Whether a paragraph's text includes text whose deletion is tracked, as on the web. */
  readonly deletedTextShows: boolean;
  /** Whether the API answers `uniqueLocalId` and annotations, which perpetual Office does not. */
  readonly subscription: boolean;
  /** Whether add-ins may set comments, which Word on the web forbids to some organisations (office-js #6746). */
  readonly comments: boolean;
}

export const USUAL: WordQuirks = { deletedTextShows: false, subscription: true, comments: true };

/** A document as Word holds it: the parts of the file, and what a session adds to them. */
export class WordDocument {
  readonly pkg: OfficePackage;
  readonly part: string;
  /** Ranges whose ends follow edits; those that nobody holds any more are let go when a batch ends. */
  readonly live = new Set<TextRange>();
  readonly registrations = new Registrations();
  emit: (event: HostEvent) => void = () => undefined;
  selectionMoved: () => void = () => undefined;
  /** Tells of what somebody beside the add-in has changed. */
  changed: (by: "Local" | "Remote") => void = () => undefined;
  selection: TextRange;
  tracking: Tracking;
  /** Goes up with every change of the document's shape. */
  version = 0;
  private isQuiet = false;
  private serial = 0;
  private minutes = 0;
  private readonly orders = new Map<
    XmlElement,
    { version: number; list: readonly XmlElement[]; at: Map<XmlElement, number> }
  >();

  constructor(
    file: Uint8Array,
    readonly quirks: WordQuirks = USUAL,
  ) {
    this.pkg = new OfficePackage(file);
    this.part = this.pkg.related("", "officeDocument") ?? "word/document.xml";
    this.tracking = this.settings?.child("trackRevisions") ? "TrackAll" : "Off";
    const [first] = this.paragraphs(this.body);
    if (!first) throw new Error("The document has no paragraph.");
    const point = { paragraph: first, offset: 0 };
    this.selection = new TextRange(this, this.body, point, point);
  }

  get body(): XmlElement {
    const found = this.pkg.xml(this.part).child("body");
    if (!found) throw new Error("The document has no body.");
    return found;
  }

  get settings(): XmlElement | undefined {
    const part = this.pkg.related(this.part, "settings");
    return part === undefined ? undefined : this.pkg.xml(part);
  }

  setTracking(mode: Tracking): void {
    this.tracking = mode;
    const part = this.pkg.related(this.part, "settings");
    if (part === undefined) return;
    const root = this.pkg.edit(part);
    const own = root.child("trackRevisions");
    if (mode === "Off" && own) root.children.splice(root.indexOf(own), 1);
    if (mode === "Off" || own) return;
    const after = root.elements().findLast((one) => BEFORE_TRACKING.has(one.local));
    root.insert(after ? root.indexOf(after) + 1 : 0, root.make("trackRevisions"));
  }

  /** Does part of a change that is noted, and was allowed, as a whole. */
  quietly<T>(work: () => T): T {
    const { tracking, isQuiet } = this;
    [this.tracking, this.isQuiet] = ["Off", true];
    try {
      return work();
    } finally {
      [this.tracking, this.isQuiet] = [tracking, isQuiet];
    }
  }

  /** The document is about to change, by words or by a comment: fails where its protection forbids that. */
  edit(story: XmlElement, by: "words" | "comment" = "words"): void {
    if (!this.isQuiet && !allows(this, by))
      throw new ApiError("AccessDenied", "The document is protected.", "Document");
    this.version++;
    this.pkg.touch(this.partOf(story));
  }

  /** The part that an element belongs to. */
  partOf(element: XmlElement): string {
    let root = element;
    while (root.parent) root = root.parent;
    if (root === this.pkg.xml(this.part)) return this.part;
    const found = this.pkg
      .relationships(this.part)
      .find(
        (one) =>
          !one.external &&
          this.pkg.has(one.target) &&
          one.target.endsWith(".xml") &&
          this.pkg.xml(one.target) === root,
      );
    if (!found) throw notFound("the element's part");
    return found.target;
  }

  /** The story that an element stands in. */
  storyOf(element: XmlElement): XmlElement {
    let on: XmlElement = element;
    while (on.parent && on.local !== "body") {
      if (["hdr", "ftr", "footnote", "endnote", "comment"].includes(on.local)) return on;
      on = on.parent;
    }
    return on;
  }

  /** The paragraphs of a story, in order. */
  paragraphs(story: XmlElement): readonly XmlElement[] {
    return this.order(story).list;
  }

  /** A paragraph's place in its story; fails for one that is no longer there. */
  indexOf(story: XmlElement, paragraph: XmlElement): number {
    const at = this.order(story).at.get(paragraph);
    if (at === undefined) throw notFound("Paragraph");
    return at;
  }

  compare(story: XmlElement, a: Point, b: Point): number {
    return this.indexOf(story, a.paragraph) - this.indexOf(story, b.paragraph) || a.offset - b.offset;
  }

  next(): number {
    return ++this.serial;
  }

  guid(): string {
    return `{C0FFEE02-0000-4000-8000-${this.next().toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  /** A batch is one moment; batches are a minute apart from a day of their own, so that the same run gives the same file. */
  date(): string {
    return new Date(Date.UTC(2026, 0, 5, 9, 0) + this.minutes * 60_000).toISOString().replace(/\.\d+Z$/, "Z");
  }

  /** Lets go of ranges that the client holds no more. */
  settle(kept: ReadonlySet<TextRange>): void {
    this.minutes++;
    for (const one of this.live) if (one !== this.selection && !kept.has(one)) this.live.delete(one);
  }

  save(): Uint8Array {
    return this.pkg.save();
  }

  private order(story: XmlElement): {
    readonly list: readonly XmlElement[];
    readonly at: ReadonlyMap<XmlElement, number>;
  } {
    const known = this.orders.get(story);
    if (known?.version === this.version) return known;
    const list = [...paragraphsIn(story)];
    const made = { version: this.version, list, at: new Map(list.map((one, at) => [one, at])) };
    this.orders.set(story, made);
    return made;
  }
}
