import { OUR_TAG } from "./own-names";
import type { Cell, NoteReference, RawParagraph } from "./scan";
import { attribute, isOn, type Frame } from "./word-xml";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A paragraph that is being read. */
export interface Draft {
  readonly serial: number;
  readonly of: Writable<RawParagraph>;
  readonly bookmarks: string[];
  readonly ourTags: string[];
  readonly notes: NoteReference[];
  propertiesStart: number;
  /** Whether its mark shows nothing of its own: it is hidden text, or ends a section. */
  isMarkUnseen: boolean;
  /** Where the text of the run being read starts, and that run's properties. */
  runStart: number;
  run: string;
  longest: number;
}

/** What a paragraph stands in. */
export interface Surroundings {
  readonly host: number | undefined;
  /** Tags of the content controls around it, the outermost first; "" for one without. */
  readonly tags: readonly string[];
  readonly cell: Cell | undefined;
  readonly group: number;
  readonly isTracked: boolean;
}

/** Begins a paragraph at its opening tag. */
export function draftOf(frame: Frame, path: readonly Frame[], around: Surroundings): Draft {
  const { start, end, isEmpty } = frame.tag;
  const bookmarks: string[] = [];
  const notes: NoteReference[] = [];
  const ourTags = around.tags.filter((tag) => tag.startsWith(OUR_TAG));
  const of: Writable<RawParagraph> = {
    start,
    end,
    contentStart: end,
    contentEnd: end,
    isEmpty,
    text: "",
    properties: "",
    runProperties: "",
    style: undefined,
    numId: undefined,
    ilvl: undefined,
    outline: undefined,
    isMarkDeleted: false,
    hasTrackedChange: around.isTracked,
    isUnseen: false,
    parent: path.at(-1)?.serial ?? -1,
    group: around.group,
    cell: around.cell,
    host: around.host,
    inControl: around.tags.length > 0,
    tag: around.tags.findLast((tag) => tag !== "") ?? "",
    ourTags,
    notes,
    codes: "",
    bookmarks,
  };
  return {
    serial: frame.serial,
    of,
    bookmarks,
    ourTags,
    notes,
    propertiesStart: end,
    isMarkUnseen: false,
    runStart: 0,
    run: "",
    longest: 0,
  };
}

/** Takes from an element of a paragraph's properties what reading needs. */
export function readProperty(draft: Draft, { name, tag }: Frame, path: readonly Frame[]): void {
  const { of, serial } = draft;
  const [above, second, third] = [path.at(-1), path.at(-2), path.at(-3)];
  if (above?.name === "pPr" && second?.serial === serial) {
    if (name === "pStyle") of.style = attribute(tag, "val");
    if (name === "sectPr") draft.isMarkUnseen = true;
    if (name === "outlineLvl") of.outline = Number(attribute(tag, "val"));
  }
  if (second?.name !== "pPr" || third?.serial !== serial) return;
  if (above?.name === "numPr" && name === "numId") of.numId = attribute(tag, "val");
  if (above?.name === "numPr" && name === "ilvl") of.ilvl = Number(attribute(tag, "val"));
  if (above?.name !== "rPr") return;
  if (name === "del" || name === "moveFrom") of.isMarkDeleted = true;
  if (name === "vanish") draft.isMarkUnseen ||= isOn(tag);
}
