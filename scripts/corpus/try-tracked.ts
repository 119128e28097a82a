import { openDocx } from "../../src/hosts/file/docx";
import { mainPart } from "../../src/hosts/file/office-kind";
import { openPackage } from "../../src/hosts/file/package";
import { settleChanges, type Settling } from "./settle-changes";
import { printTree, readTree, type Node } from "./xml-tree";

const AUTHOR = "Commonweal";

function settled(file: string, bytes: Uint8Array, how: Settling): Uint8Array {
  const pkg = openPackage(file, bytes);
  const main = mainPart(pkg, "document");
  pkg.set(main, settleChanges(pkg.text(main) ?? "", AUTHOR, how));
  return pkg.save();
}

async function linesOf(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { paragraphs } = await openDocx(file, bytes).read();
  return paragraphs.map(
    ({ number, text, style, level }) => `${number} | ${text} | ${style} | ${String(level ?? "")}`,
  );
}

/** A `pPr` or `rPr` with its children sorted: their order means nothing. */
function sorted(node: Node): Node {
  if (!["pPr", "rPr"].includes(node.name)) return node;
  const children = node.children
    .map(sorted)
    .sort((one, other) => (printTree(one) < printTree(other) ? -1 : 1));
  return { ...node, children };
}

/** Each paragraph's own properties and words, without what two ways of writing the same may differ in: ids, order, and empty properties. */
function shapesOf(file: string, bytes: Uint8Array): readonly string[] {
  const pkg = openPackage(file, bytes);
  const out: string[] = [];
  const textOf = (node: Node): string =>
    node.name === "p"
      ? ""
      : node.name === "t"
        ? printTree({ ...node, name: "", written: "" })
        : node.children.map(textOf).join("");
  const visit = (node: Node): void => {
    if (node.name === "p") {
      const properties = node.children.find(({ name }) => name === "pPr");
      const shape = properties
        ? printTree(sorted(properties))
            .replace(/(?<=>)\s+(?=<)|\s+(?=>)| pt14:Unid="[^"]*"/g, "")
            .replace(/\s+\/>/g, "/>")
        : "";
      const plain = shape.replace(/<w:rPr\/>|<w:rPr><\/w:rPr>/g, "").replace(/^<w:pPr(\/>|><\/w:pPr>)$/, "");
      out.push(`${plain} ${node.children.map(textOf).join("")}`);
    }
    node.children.forEach(visit);
  };
  visit(readTree(pkg.text(mainPart(pkg, "document")) ?? ""));
  return out;
}

/** Whether a document ends with a paragraph of its body that ends no section and whose mark nobody's tracked change is about. */
function endsPlainly(file: string, bytes: Uint8Array): boolean {
  const pkg = openPackage(file, bytes);
  const tree = readTree(pkg.text(mainPart(pkg, "document")) ?? "");
  const body = tree.children
    .find(({ name }) => name === "document")
    ?.children.find(({ name }) => name === "body");
  const last = body?.children.findLast(({ name }) => ["p", "tbl", "sdt"].includes(name));
  const properties = last?.children.find(({ name }) => name === "pPr");
  return last?.name === "p" && !/author=|sectPr/.test(properties ? printTree(properties) : "");
}

function difference(what: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }, (_, index) => index).find(
    (index) => found[index] !== wanted[index],
  );
  return at === undefined
    ? []
    : [
        `${what}: paragraph ${String(at)} of ${String(wanted.length)} (${String(found.length)} found) is\n    ${found[at] ?? "missing"}\n  not\n    ${wanted[at] ?? "there"}`,
      ];
}

/** What is wrong with a tracked draft: rejected it is the document as it was, accepted the draft as written untracked. */
export async function trackedFaults(
  file: string,
  opened: Uint8Array,
  plain: Uint8Array | undefined,
  tracked: Uint8Array,
): Promise<readonly string[]> {
  const rejected = settled(file, tracked, "reject");
  const accepted = settled(file, tracked, "accept");
  const [lines, shapes] = [await linesOf(file, rejected), shapesOf(file, rejected)];
  const [before, shapesBefore] = [await linesOf(file, opened), shapesOf(file, opened)];
  // Word cannot take a document's last mark away: an empty paragraph stays where no paragraph of the document could lend it one.
  const isLeft = !endsPlainly(file, opened) && lines.length === before.length + 1;
  return [
    ...difference("rejected", isLeft ? lines.slice(0, -1) : lines, before),
    ...difference("rejected, its properties", isLeft ? shapes.slice(0, -1) : shapes, shapesBefore),
    ...(plain ? difference("accepted", await linesOf(file, accepted), await linesOf(file, plain)) : []),
    ...(plain ? difference("accepted, its properties", shapesOf(file, accepted), shapesOf(file, plain)) : []),
  ];
}
