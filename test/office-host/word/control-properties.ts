import { remove, type XmlElement, XmlElement as Element } from "../package/xml";
import { property } from "./content-controls";
import { attribute } from "./word-xml";
import type { Part } from "./word-wires";

const W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

export const edit = ({ document, element }: Part): void => {
  document.edit(document.storyOf(element));
};

export const value = ({ element }: Part, name: string): string =>
  element.child("sdtPr")?.child(name)?.attr("val") ?? "";

export function setText(part: Part, name: string, given: unknown): void {
  edit(part);
  attribute(property(part.element, name), "val", String(given));
}

export const locks = (part: Part): { readonly remove: boolean; readonly content: boolean } => {
  const lock = value(part, "lock");
  return { remove: /^sdt/i.test(lock), content: /contentLocked$/i.test(lock) };
};

export function setLock(part: Part, wanted: { readonly remove: boolean; readonly content: boolean }): void {
  edit(part);
  const lock = wanted.remove
    ? wanted.content
      ? "sdtContentLocked"
      : "sdtLocked"
    : wanted.content
      ? "contentLocked"
      : "";
  const own = property(part.element, "lock");
  if (lock === "") remove(own);
  else attribute(own, "val", lock);
}

/** Appearance and colour belong to a later edition of the format, whose name must be declared. */
export function modern(part: Part, name: string): XmlElement {
  const root = part.document.pkg.xml(part.document.partOf(part.element));
  if (![...root.attributes].some(([, uri]) => uri === W15)) {
    root.put("xmlns:w15", W15);
    root.put("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
    root.put("mc:Ignorable", `${root.attributes.get("mc:Ignorable") ?? ""} w15`.trim());
  }
  const properties = part.element.child("sdtPr");
  return properties?.child(name) ?? (properties ?? part.element).add(new Element(`w15:${name}`));
}

export const appearances: Readonly<Record<string, string>> = {
  boundingBox: "BoundingBox",
  tags: "Tags",
  hidden: "Hidden",
};

export const typeOf = (part: Part): string => {
  const properties = part.element.child("sdtPr");
  if (properties?.child("checkbox")) return "CheckBox";
  if (properties?.child("dropDownList")) return "DropDownList";
  if (properties?.child("comboBox")) return "ComboBox";
  if (properties?.child("text")) return "PlainText";
  return properties?.child("picture") ? "Picture" : "RichText";
};

export const subtypeOf = (part: Part): string => {
  const type = typeOf(part);
  if (type !== "RichText" && type !== "PlainText") return type;
  const content = part.element.child("sdtContent");
  if (content?.child("tbl")) return "RichTextTable";
  if (content?.child("tr")) return "RichTextTableRow";
  if (content?.child("tc")) return "RichTextTableCell";
  return `${type}${content?.child("p") ? (type === "RichText" ? "Paragraphs" : "Paragraph") : "Inline"}`;
};
