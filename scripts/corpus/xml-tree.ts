import { walk } from "../../src/hosts/file/xml";

/** An element with its tag as written, or a stretch of text. */
export interface Node {
  /** Name without its prefix; "" for text. */
  readonly name: string;
  /** The opening tag without its end, or the text as written. */
  readonly written: string;
  readonly author: string | undefined;
  children: Node[];
}

/** Reads XML into a tree of elements whose tags are kept as written. */
export function readTree(xml: string): Node {
  const root: Node = { name: "", written: "", author: undefined, children: [] };
  const open: { node: Node; at: number }[] = [{ node: root, at: 0 }];
  const text = (to: number): void => {
    const top = open.at(-1);
    if (!top) return;
    if (to > top.at)
      top.node.children.push({ name: "", written: xml.slice(top.at, to), author: undefined, children: [] });
  };
  walk("tree.docx", "document.xml", xml, {
    open(tag) {
      text(tag.start);
      const author = Object.entries(tag.attributes).find(([name]) => /(^|:)author$/.test(name))?.[1];
      const written = xml.slice(tag.start, tag.end).replace(/\s*\/?>$/, "");
      const node: Node = { name: tag.local, written, author, children: [] };
      open.at(-1)?.node.children.push(node);
      open.push({ node, at: tag.end });
    },
    close(_, start, end) {
      const top = open.at(-1);
      if (top && start >= top.at) text(start);
      open.pop();
      const above = open.at(-1);
      if (above) above.at = end;
    },
  });
  text(xml.length);
  return root;
}

/** A tree as XML again. */
export function printTree(node: Node): string {
  const inside = node.children.map(printTree).join("");
  if (node.name === "") return node.written + inside;
  const tag = /^<([^\s/>]+)/.exec(node.written)?.[1] ?? node.name;
  return inside === "" ? `${node.written}/>` : `${node.written}>${inside}</${tag}>`;
}

/** The children of a name. */
export const childOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name);
