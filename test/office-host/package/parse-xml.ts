import { SaxesParser } from "saxes";
import { XmlElement, XmlText, type XmlNode } from "./xml";

/** One XML part: what stands before its root, and the root. */
export interface XmlPart {
  readonly declaration: string;
  readonly before: readonly XmlNode[];
  readonly root: XmlElement;
}

/** Reads a part; a part that is no XML is a fault of the file. */
export function parseXml(text: string): XmlPart {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const before: XmlNode[] = [];
  let declaration = "";
  let root: XmlElement | undefined;
  let on: XmlElement | undefined;
  const put = (node: XmlNode): void => {
    if (on) {
      node.parent = on;
      on.children.push(node);
    } else if (node instanceof XmlElement) root = node;
    else if (!root && node.is !== "text") before.push(node);
  };
  parser.on("xmldecl", (found) => {
    declaration =
      `<?xml version="${found.version ?? "1.0"}" encoding="UTF-8"` +
      `${found.standalone === undefined ? "" : ` standalone="${found.standalone}"`}?>`;
  });
  parser.on("opentag", (tag) => {
    const made = new XmlElement(tag.name, new Map(Object.entries(tag.attributes)));
    put(made);
    on = made;
  });
  parser.on("closetag", () => {
    on = on?.parent;
  });
  parser.on("text", (value) => {
    put(new XmlText(value));
  });
  parser.on("cdata", (value) => {
    put(new XmlText(value, "raw"));
  });
  parser.on("comment", (value) => {
    put(new XmlText(value, "comment"));
  });
  parser.on("processinginstruction", ({ target, body }) => {
    put(new XmlText(`${target} ${body}`, "instruction"));
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  if (!root) throw new Error("The part has no root element.");
  return { declaration, before, root };
}
