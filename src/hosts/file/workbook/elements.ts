import type { Package } from "../package";
import { splice, walk, type Splice, type Tag } from "../xml";

/** One element of a part with its place in the part's text, so that it can be edited by splicing. */
export interface Element {
  readonly local: string;
  /** Name as written, prefix included. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset of the opening tag's "<". */
  readonly start: number;
  /** Offset after the opening tag. */
  readonly openEnd: number;
  /** Offset of the closing tag; equal to `openEnd` where the element is empty. */
  readonly closeStart: number;
  /** Offset after the closing tag. */
  readonly end: number;
  readonly isEmpty: boolean;
  readonly children: readonly Element[];
  /** Its own text and that of all elements in it. */
  readonly text: string;
}

interface Draft {
  readonly tag: Tag;
  readonly children: Element[];
  text: string;
}

/** A part's root element with everything in it. For small parts: a worksheet has `sheetOutline` instead. */
export function parseElements(file: string, part: string, xml: string): Element {
  const stack: Draft[] = [];
  const roots: Element[] = [];
  walk(file, part, xml, {
    open: (tag) => stack.push({ tag, children: [], text: "" }),
    text(text) {
      const top = stack.at(-1);
      if (top) top.text += text;
    },
    close(local, start, end) {
      const draft = stack.pop();
      if (!draft) return;
      const { tag, children, text } = draft;
      const parent = stack.at(-1);
      if (parent) parent.text += text;
      (parent?.children ?? roots).push({
        local,
        name: tag.name,
        attributes: tag.attributes,
        start: tag.start,
        openEnd: tag.end,
        closeStart: tag.isEmpty ? tag.end : start,
        end,
        isEmpty: tag.isEmpty,
        children,
        text,
      });
    },
  });
  const [root] = roots;
  if (!root) throw new Error(`${file}: part "${part}" has no root element`);
  return root;
}

/** A part's text and its root element; undefined where there is no such part. */
export function elementsOf(
  pkg: Package,
  part: string,
): { readonly xml: string; readonly root: Element } | undefined {
  const xml = pkg.text(part);
  return xml === undefined ? undefined : { xml, root: parseElements(pkg.file, part, xml) };
}

export const childOf = (parent: Element, local: string): Element | undefined =>
  parent.children.find((child) => child.local === local);

export const childrenOf = (parent: Element, local: string): readonly Element[] =>
  parent.children.filter((child) => child.local === local);

/** The prefix, with its colon, that an element's name carries. */
export const prefixOf = (element: Element): string =>
  element.name.slice(0, element.name.length - element.local.length);

/**
 * A space and a tab where a space would do: how what we write into a part of the user's is known again as ours. Office writes the
 * part afresh when it saves and drops it; until then it lets `clear` give back the part as it was.
 */
export const OURS = " \t";

/** Whether an element was written by us and no one has saved the part since. */
export const isOurs = (xml: string, element: Element): boolean =>
  xml.startsWith(OURS, element.start + 1 + element.name.length);

/** Appends children (as XML) to an element; an empty one is opened so that `collapsed` can close it again. */
export const appendTo = (parent: Element, text: string): Splice =>
  parent.isEmpty
    ? { start: parent.openEnd - 2, end: parent.openEnd, text: `${OURS}>${text}</${parent.name}>` }
    : { start: parent.closeStart, end: parent.closeStart, text };

/** Removes children of an element; where it was empty before we appended to it, it is empty again. */
export function removeFrom(xml: string, parent: Element, gone: readonly Element[]): readonly Splice[] {
  if (gone.length === 0) return [];
  const cuts = gone.map((child) => ({ start: child.start, end: child.end, text: "" }));
  const inner = { start: parent.openEnd, end: parent.closeStart };
  const rest = splice(
    xml.slice(inner.start, inner.end),
    cuts.map((cut) => ({ ...cut, start: cut.start - inner.start, end: cut.end - inner.start })),
  );
  const wasEmpty = rest === "" && xml.slice(0, parent.openEnd).endsWith(`${OURS}>`);
  return wasEmpty ? [{ start: parent.openEnd - OURS.length - 1, end: parent.end, text: "/>" }] : cuts;
}

/** Replaces an attribute's value, or adds the attribute at the end of the opening tag. */
export function setAttribute(xml: string, element: Element, name: string, value: string): Splice {
  const tag = xml.slice(element.start, element.openEnd);
  const found = new RegExp(`(\\s${name}\\s*=\\s*["'])([^"']*)`).exec(tag);
  if (found) {
    const start = element.start + found.index + (found[1] ?? "").length;
    return { start, end: start + (found[2] ?? "").length, text: value };
  }
  const at = element.openEnd - (element.isEmpty ? 2 : 1);
  return { start: at, end: at, text: ` ${name}="${value}"` };
}

/** Removes an attribute with one space before it. */
export function removeAttribute(xml: string, element: Element, name: string): readonly Splice[] {
  const tag = xml.slice(element.start, element.openEnd);
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  if (!found) return [];
  const start = element.start + found.index;
  return [{ start, end: start + found[0].length, text: "" }];
}
