import { walk } from "../../src/hosts/file/xml";

/** An element of a manifest that is read. */
export interface Element {
  /** Name without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** Reads a manifest. Throws FileRefused where it is not well-formed XML. */
export function readElement(file: string, xml: string): Element {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  walk(file, file, xml, {
    open({ local, attributes }) {
      const element: Growing = { name: local, attributes, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      const top = open.at(-1);
      if (top) top.text += text;
    },
    close() {
      open.pop();
    },
  });
  return root;
}

/** The element and all below it, in document order. */
export const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];

/** Those of a name, at any depth. */
export const named = (element: Element, ...names: readonly string[]): readonly Element[] =>
  all(element).filter(({ name }) => names.includes(name));
