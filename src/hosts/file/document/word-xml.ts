import { localName, walk, type Tag } from "../xml";

/** The two namespaces of WordprocessingML: transitional, which Office writes, and strict. */
export const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/** One open element. `name` is its WordprocessingML name ("p"), or ":" and its local name in any other vocabulary (":Fallback"). */
export interface Frame {
  readonly name: string;
  readonly tag: Tag;
  /** Order among all elements of the part, from 0. */
  readonly serial: number;
}

/** Looks at one kind of thing while the part is walked once. `path` holds the open elements, outermost first, without the element itself. */
export interface Tracker {
  open?(frame: Frame, path: readonly Frame[]): void;
  text?(text: string, path: readonly Frame[]): void;
  /** `closeStart` is the offset of the closing tag, or of the element itself where it is empty. */
  close?(frame: Frame, closeStart: number, end: number, path: readonly Frame[]): void;
}

/** An attribute by its local name, whatever prefix it carries; undefined where the element has none. */
export function attribute(tag: Tag, local: string): string | undefined {
  const usual = tag.attributes[`w:${local}`];
  if (usual !== undefined) return usual;
  for (const name in tag.attributes)
    if (name.endsWith(local) && localName(name) === local) return tag.attributes[name];
  return undefined;
}

/** Whether a switch such as `w:b` is on: present, and not set to false, 0 or off. */
export const isOn = (tag: Tag): boolean => !/^(false|0|off|none)$/i.test(attribute(tag, "val") ?? "true");

const prefixOf = (name: string): string => (name.includes(":") ? name.slice(0, name.indexOf(":")) : "");

/** The prefix that the root binds to WordprocessingML; undefined where it binds none. */
export function wordPrefix(root: Tag): string | undefined {
  const bound = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns") && (value === WORD_NAMESPACE || value === STRICT_NAMESPACE),
  );
  if (!bound) return undefined;
  return bound[0] === "xmlns" ? "" : bound[0].slice("xmlns:".length);
}

/** Walks a part of a document once, for all trackers together. */
export function walkWord(file: string, part: string, xml: string, trackers: readonly Tracker[]): void {
  const path: Frame[] = [];
  let serial = 0;
  let prefix = "w";
  walk(file, part, xml, {
    open(tag) {
      if (path.length === 0) prefix = wordPrefix(tag) ?? prefix;
      const name = prefixOf(tag.name) === prefix ? tag.local : `:${tag.local}`;
      const frame = { name, tag, serial: serial++ };
      for (const tracker of trackers) tracker.open?.(frame, path);
      path.push(frame);
    },
    text(text) {
      for (const tracker of trackers) tracker.text?.(text, path);
    },
    close(_, start, end) {
      const frame = path.pop();
      if (frame) for (const tracker of trackers) tracker.close?.(frame, start, end, path);
    },
  });
}
