import type { BodyBlock, Control, Scan } from "./scan";
import { trackAnchors } from "./track-anchors";
import { trackFields } from "./track-fields";
import { trackParagraphs } from "./track-paragraphs";
import { trackTables } from "./track-tables";
import { trackUnread } from "./track-unread";
import { attribute, walkWord, wordPrefix, type Tracker } from "./word-xml";

const isBodyLevel = (path: readonly { readonly name: string }[]): boolean =>
  path.length === 2 && path[1]?.name === "body";

/** Collects tagged content controls; a control's tag is known before its content is read. */
function trackControls() {
  const found: Control[] = [];
  const tags = new Map<number, string>();
  const ids = new Set<number>();
  const tracker: Tracker = {
    open({ name, tag }, path) {
      if (path.at(-1)?.name !== "sdtPr") return;
      const owner = path.at(-2);
      if (name === "tag" && owner) tags.set(owner.serial, attribute(tag, "val") ?? "");
      if (name === "id") ids.add(Number(attribute(tag, "val")));
    },
    close({ name, serial, tag: { start } }, _, end) {
      const tag = tags.get(serial);
      if (name === "sdt" && tag !== undefined) found.push({ tag, start, end });
    },
  };
  return { tracker, found, ids, tagOf: (serial: number) => tags.get(serial) };
}

/** Reads a part once: paragraphs, blocks, content controls, comment anchors, fields and ids, each at its offsets. */
export function scanDocument(
  file: string,
  part: string,
  xml: string,
  isHiddenStyle: (id: string) => boolean = () => false,
): Scan {
  const unread = trackUnread(isHiddenStyle);
  const fields = trackFields();
  const controls = trackControls();
  const anchors = trackAnchors();
  const tables = trackTables(unread.isUnread);
  const paragraphs = trackParagraphs(xml, {
    isUnread: unread.isUnread,
    isCode: fields.isHidden,
    cell: tables.cell,
    isRowTracked: tables.isTracked,
    tagOf: controls.tagOf,
  });
  const blocks: BodyBlock[] = [];
  const ids = new Set<number>();
  const margins: string[] = [];
  const embedded: number[] = [];
  let bodyStart = 0;
  let hasUsualPrefix = true;
  const rest: Tracker = {
    open({ name, tag }, path) {
      if (path.length === 0) hasUsualPrefix = wordPrefix(tag) === "w";
      if (name === "body" && path.length === 1) bodyStart = tag.end;
      if (name === "headerReference" || name === "footerReference") margins.push(attribute(tag, "id") ?? "");
      if (name === "altChunk") embedded.push(tag.start);
      const id = Number(attribute(tag, "id"));
      if (Number.isInteger(id) && path.at(-1)?.name !== "sdtPr") ids.add(id);
    },
    close({ name, tag: { start } }, _, end, path) {
      if (isBodyLevel(path) && name !== "sectPr") blocks.push({ start, end });
    },
  };
  // What is unread comes first, and fields, so that text is judged as it stands there; controls and tables before paragraphs, which ask for them.
  walkWord(file, part, xml, [
    unread.tracker,
    fields.tracker,
    controls.tracker,
    anchors.tracker,
    tables.tracker,
    ...paragraphs.trackers,
    rest,
  ]);
  return {
    xml,
    paragraphs: [...paragraphs.found].sort((a, b) => a.start - b.start),
    blocks,
    bodyStart,
    controls: controls.found,
    anchors: anchors.found,
    fields: fields.found,
    margins,
    embedded,
    ids,
    controlIds: controls.ids,
    hasUsualPrefix,
  };
}
