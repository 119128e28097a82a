import { XmlElement, XmlText } from "../package/xml";
import { atomsOf, runsOf } from "./paragraph-text";

/** Elements that may only stand at the start of a paragraph. */
export const contentStart = (paragraph: XmlElement): number => {
  const own = paragraph.child("pPr");
  return own ? paragraph.indexOf(own) + 1 : 0;
};

/** A run with text in it; tabs and line breaks become elements. */
export function makeRun(
  like: XmlElement,
  text: string,
  properties: XmlElement | undefined,
  tag = "t",
): XmlElement {
  const run = like.make("r");
  if (properties) run.add(properties.copy());
  for (const piece of text.split(/(\t|\v|\n)/)) {
    if (piece === "") continue;
    if (piece === "\t") run.add(like.make("tab"));
    else if (piece === "\v" || piece === "\n") run.add(like.make("br"));
    else {
      const node = run.add(like.make(tag));
      node.put("xml:space", "preserve");
      node.add(new XmlText(piece));
    }
  }
  return run;
}

/** Makes sure that no run reaches across an offset of the paragraph's text. */
export function splitAt(paragraph: XmlElement, offset: number): void {
  const atoms = atomsOf(paragraph);
  const inside = atoms.find((one) => one.start < offset && offset < one.start + one.text.length);
  const first = inside ?? atoms.find((one) => one.start === offset);
  if (!first) return;
  const { run, node } = first;
  let from = node;
  if (inside) {
    const at = offset - inside.start;
    from = new XmlElement(node.name, new Map(node.attributes));
    from.put("xml:space", "preserve");
    from.add(new XmlText(inside.text.slice(at)));
    node.put("xml:space", "preserve");
    node.text = inside.text.slice(0, at);
    run.insert(run.indexOf(node) + 1, from);
  }
  const before = run.elements().filter((one) => one.local !== "rPr");
  if (before[0] === from) return;
  const rest = new XmlElement(run.name, new Map(run.attributes));
  const properties = run.child("rPr");
  if (properties) rest.add(properties.copy());
  const moving = run.children.slice(run.indexOf(from));
  run.parent?.insert(run.parent.indexOf(run) + 1, rest);
  for (const one of moving) rest.add(one);
}

/** The runs between two offsets, after the paragraph has been split at both. */
export function runsBetween(paragraph: XmlElement, from: number, to: number): readonly XmlElement[] {
  splitAt(paragraph, from);
  splitAt(paragraph, to);
  const inside = atomsOf(paragraph).filter((one) => one.start >= from && one.start + one.text.length <= to);
  return [...new Set(inside.map((one) => one.run))];
}

/** The run whose look new text at an offset takes over. */
export function runAt(paragraph: XmlElement, offset: number): XmlElement | undefined {
  const atoms = atomsOf(paragraph);
  const before = atoms.findLast((one) => one.start < offset);
  return (before ?? atoms[0])?.run ?? [...runsOf(paragraph)].at(-1);
}

/** Where in the XML something goes that is put at an offset of the text: after what ends there, or before what starts there. */
export function spotAt(
  paragraph: XmlElement,
  offset: number,
  side: "after" | "before",
): { readonly parent: XmlElement; readonly index: number } {
  splitAt(paragraph, offset);
  const atoms = atomsOf(paragraph);
  const left = atoms.findLast((one) => one.start + one.text.length <= offset)?.run;
  const right = atoms.find((one) => one.start >= offset)?.run;
  const by = side === "after" ? (left ?? right) : (right ?? left);
  if (!by?.parent)
    return {
      parent: paragraph,
      index: side === "after" ? contentStart(paragraph) : paragraph.children.length,
    };
  return { parent: by.parent, index: by.parent.indexOf(by) + (by === left ? 1 : 0) };
}

/** The spot of a place at the paragraph's own level, out of what its neighbours stand in. */
export function outerSpot(paragraph: XmlElement, offset: number, side: "after" | "before"): number {
  const { parent, index } = spotAt(paragraph, offset, side);
  if (parent === paragraph) return index;
  let on = parent;
  while (on.parent && on.parent !== paragraph) on = on.parent;
  return paragraph.indexOf(on) + (index > 0 ? 1 : 0);
}
