import { XmlText, type XmlElement } from "../package/xml";

/** What a cell holds; an error is its text. */
export type CellValue = number | string | boolean;

/** A cell's content as it is read. */
export interface CellContent {
  readonly value: CellValue;
  readonly is: "Empty" | "String" | "Double" | "Boolean" | "Error";
}

export const EMPTY: CellContent = { value: "", is: "Empty" };

const unescape = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** A text; Excel drops white space at the ends of one that does not ask to keep it. */
const kept = (element: XmlElement | undefined): string => {
  const text = element?.text ?? "";
  return element?.attr("space") === "preserve"
    ? text
    : text.replace(/^[ \t\r\n]+/, "").replace(/[ \t\r\n]+$/, "");
};

/** The text of a string item: its runs, without phonetic guides. */
export function stringItem(item: XmlElement): string {
  let text = "";
  for (const one of item.elements())
    if (one.local === "t") text += kept(one);
    else if (one.local === "r") text += kept(one.child("t"));
  return unescape(text);
}

/** What a cell's element says. */
export function readCell(cell: XmlElement | undefined, shared: (at: number) => string): CellContent {
  if (!cell) return EMPTY;
  const type = cell.attributes.get("t") ?? "n";
  if (type === "inlineStr") {
    const item = cell.child("is");
    return item ? { value: stringItem(item), is: "String" } : EMPTY;
  }
  const raw = cell.child("v")?.text;
  if (raw === undefined || (raw === "" && type !== "str")) return EMPTY;
  if (type === "s") return { value: shared(Number(raw)), is: "String" };
  if (type === "str") return { value: unescape(raw), is: "String" };
  if (type === "b") return { value: raw === "1" || raw === "true", is: "Boolean" };
  if (type === "e") return { value: raw, is: "Error" };
  if (type === "d") return { value: raw, is: "String" };
  return { value: Number(raw), is: "Double" };
}

/** Puts a result into a cell; its formula, if it has one, stays. */
export function writeResult(cell: XmlElement, content: CellContent): void {
  const formula = cell.child("f");
  cell.clear();
  if (formula) cell.add(formula);
  cell.attributes.delete("t");
  cell.attributes.delete("cm");
  if (content.is === "Empty") return;
  const put = (type: string | undefined, text: string): void => {
    if (type !== undefined) cell.put("t", type);
    const value = cell.add(cell.make("v"));
    value.text = text;
  };
  if (content.is === "Double") put(undefined, String(content.value));
  else if (content.is === "Boolean") put("b", content.value === true ? "1" : "0");
  else if (content.is === "Error") put("e", String(content.value));
  else if (formula) put("str", String(content.value));
  else {
    cell.put("t", "inlineStr");
    const text = cell.add(cell.make("is")).add(cell.make("t"));
    text.put("xml:space", "preserve");
    text.add(new XmlText(String(content.value)));
  }
}
