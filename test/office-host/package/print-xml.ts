import type { XmlPart } from "./parse-xml";
import { XmlElement, type XmlNode } from "./xml";

const IN_TEXT: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
const IN_ATTRIBUTE: Readonly<Record<string, string>> = {
  ...IN_TEXT,
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text as it stands in XML. */
export const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (one) => IN_TEXT[one] ?? one);

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>\r"\n\t]/g, (one) => IN_ATTRIBUTE[one] ?? one);

function print(node: XmlNode, out: string[]): void {
  if (!(node instanceof XmlElement)) {
    if (node.is === "text") out.push(escapeText(node.value));
    else if (node.is === "comment") out.push(`<!--${node.value}-->`);
    else if (node.is === "raw") out.push(`<![CDATA[${node.value}]]>`);
    else out.push(`<?${node.value}?>`);
    return;
  }
  out.push("<", node.name);
  for (const [name, value] of node.attributes) out.push(" ", name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) {
    out.push("/>");
    return;
  }
  out.push(">");
  for (const one of node.children) print(one, out);
  out.push("</", node.name, ">");
}

/** The text of a node. */
export function printNode(node: XmlNode): string {
  const out: string[] = [];
  print(node, out);
  return out.join("");
}

/** The text of a part. */
export const printXml = (part: XmlPart): string =>
  `${part.declaration}${part.declaration === "" ? "" : "\r\n"}${part.before.map(printNode).join("")}${printNode(part.root)}`;
