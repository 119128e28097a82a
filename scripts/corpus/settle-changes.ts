import { childOf, printTree, readTree, type Node } from "./xml-tree";

/** What is done with the changes. */
export type Settling = "accept" | "reject";

const RANGES = /^customXml(Ins|Del)Range(Start|End)$/;
const HISTORY = new Set([
  "pPrChange",
  "rPrChange",
  "tblPrChange",
  "tcPrChange",
  "trPrChange",
  "sectPrChange",
  "tblGridChange",
  "tblPrExChange",
  "numberingChange",
]);

/**
 * Accepts or rejects all tracked changes of one author in a document's main part, as ISO/IEC 29500-1, 17.13.5 describes them and Word
 * carries them out. Written apart from the product's own writing, which it judges.
 */
export function settleChanges(xml: string, author: string, how: Settling): string {
  const tree = readTree(xml);
  const goes = how === "accept" ? "del" : "ins";
  const stays = how === "accept" ? "ins" : "del";
  const isMeant = (node: Node): boolean => node.author === author;
  const gone = new Set<Node>();
  const controls = new Set<Node>();

  const idOf = (node: Node): string => /:id="([^"]*)"/.exec(node.written)?.[1] ?? "";
  const ranges = new Map<string, string>();
  const collect = (node: Node): void => {
    if (RANGES.test(node.name) && isMeant(node))
      ranges.set(`${node.name.slice(9, 12)} ${idOf(node)}`, node.name);
    node.children.forEach(collect);
  };
  collect(tree);
  const isOurRange = (node: Node): boolean =>
    RANGES.test(node.name) && ranges.has(`${node.name.slice(9, 12)} ${idOf(node)}`);

  /** Words come or go, earlier properties come back, rows and controls are noted. */
  const settle = (node: Node): void => {
    const out: Node[] = [];
    node.children.forEach((child, index) => {
      const before = node.children.slice(0, index).findLast((one) => one.name !== "");
      if (child.name === "sdt" && before && isOurRange(before) && /RangeStart$/.test(before.name)) {
        const kind = before.name.includes("Ins") ? "ins" : "del";
        if (kind === goes) controls.add(child);
      }
      const isProperty = node.name === "rPr" || node.name === "trPr";
      if (isOurRange(child)) return;
      if (HISTORY.has(child.name) && isMeant(child)) {
        if (how === "accept") return;
        const earlier = child.children.find(({ name }) => name !== "") ?? { ...child, children: [] };
        const kept = node.children.filter(({ name }) => name === "rPr" || name === "sectPr");
        const others = out.filter(({ name }) => node.name === "rPr" && (name === "ins" || name === "del"));
        out.length = 0;
        out.push(...others, ...earlier.children, ...(node.name === "pPr" ? kept : []));
        return;
      }
      if ((child.name === "ins" || child.name === "del") && isMeant(child)) {
        if (isProperty) {
          if (child.name === goes) gone.add(node);
          return;
        }
        if (child.name === goes) return;
        settle(child);
        if (child.name === stays)
          out.push(...(stays === "del" ? child.children.map(undeleted) : child.children));
        return;
      }
      settle(child);
      out.push(child);
    });
    node.children = out;
  };
  settle(tree);

  const isMarkGone = (paragraph: Node): boolean => {
    const mark = childOf(childOf(paragraph, "pPr"), "rPr");
    return mark !== undefined && gone.has(mark);
  };
  const isRowGone = (row: Node): boolean => {
    const properties = childOf(row, "trPr");
    return properties !== undefined && gone.has(properties);
  };
  /** Rows go, and tables without rows; controls whose tags go leave their content. */
  const prune = (node: Node): void => {
    node.children = node.children.flatMap((child) => {
      prune(child);
      if (child.name === "tr" && isRowGone(child)) return [];
      if (child.name === "tbl" && !child.children.some(({ name }) => name === "tr" || name === "sdt"))
        return [];
      return controls.has(child) ? (childOf(child, "sdtContent")?.children ?? []) : [child];
    });
  };
  prune(tree);

  const contentOf = (paragraph: Node): readonly Node[] =>
    paragraph.children.filter(({ name }) => name !== "pPr");
  const hasWords = (paragraph: Node): boolean =>
    contentOf(paragraph).some(
      (one) => !/^(bookmark|comment|proofErr|$)/.test(one.name) && printTree(one) !== "",
    );
  /** A paragraph whose mark goes runs on into the next; before a table, or at the end, its mark stays unless nothing is left of it. */
  const join = (node: Node): void => {
    node.children.forEach(join);
    for (let at = 0; at < node.children.length; at++) {
      const paragraph = node.children[at];
      if (paragraph?.name === "sdt") joinAcross(node, at);
      if (paragraph?.name !== "p" || !isMarkGone(paragraph)) continue;
      const next = nextParagraph(node, at);
      if (next) {
        const own = contentOf(paragraph);
        const properties = next.children.filter(({ name }) => name === "pPr");
        next.children = [...properties, ...own, ...contentOf(next)];
        node.children.splice(at, 1);
        at--;
      } else {
        const rest = node.children.slice(at + 1);
        const isLast = rest.every(({ name }) => name === "" || name === "sectPr");
        if (!hasWords(paragraph) && !isLast) {
          node.children.splice(at, 1);
          at--;
        }
      }
    }
  };
  /** The last paragraph of a control runs on into the one behind the control. */
  const joinAcross = (node: Node, at: number): void => {
    const last = childOf(node.children[at], "sdtContent")?.children.findLast(({ name }) => name !== "");
    for (;;) {
      const next = nextParagraph(node, at);
      if (last?.name !== "p" || !isMarkGone(last) || next === undefined || !node.children.includes(next))
        return;
      last.children = [
        ...next.children.filter(({ name }) => name === "pPr"),
        ...contentOf(last),
        ...contentOf(next),
      ];
      node.children.splice(node.children.indexOf(next), 1);
    }
  };
  const nextParagraph = (node: Node, at: number): Node | undefined => {
    for (const one of node.children.slice(at + 1)) {
      if (one.name === "p") return one;
      if (one.name === "sdt") {
        const content = childOf(one, "sdtContent");
        return content?.children.find(({ name }) => name === "p" || name === "tbl")?.name === "p"
          ? content.children.find(({ name }) => name === "p")
          : undefined;
      }
      if (one.name === "tbl" || one.name === "sectPr") return undefined;
    }
    return undefined;
  };
  join(tree);
  return printTree(tree);
}

/** Deleted text as text again. */
function undeleted(node: Node): Node {
  const name = node.name === "delText" ? "t" : node.name === "delInstrText" ? "instrText" : node.name;
  const written = node.written.replace(
    /^<(\w+:)?(delText|delInstrText)/,
    (_, prefix: string | undefined) => `<${prefix ?? ""}${name}`,
  );
  return { ...node, name, written, children: node.children.map(undeleted) };
}
