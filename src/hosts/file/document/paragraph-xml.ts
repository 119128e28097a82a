import { escapeXml } from "../xml";
import { inserted, type Revise } from "./revision";

/** The look of one paragraph of ours. */
export interface Look {
  /** What stands in its `w:pPr`, without the properties of its mark. */
  readonly paragraph: string;
  /** What stands in the `w:rPr` of its mark. */
  readonly mark: string;
  /** The `w:rPr` of its words; "" for none. */
  readonly run: string;
}

/** The look of a paragraph of which nothing is known. */
export const PLAIN: Look = { paragraph: "", mark: "", run: "" };

/** Words as one run; tabs and line breaks as such. */
export function runXml(text: string, properties: string): string {
  const content = text
    .split(/(\t|\n)/)
    .map((piece) => {
      if (piece === "\t") return "<w:tab/>";
      if (piece === "\n") return "<w:br/>";
      return piece === "" ? "" : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join("");
  return content === "" ? "" : `<w:r>${properties}${content}</w:r>`;
}

/** The `w:pPr` of a paragraph of ours, its mark a tracked insertion where that is asked for; "" where it would be empty. */
export function propertiesXml({ paragraph, mark }: Omit<Look, "run">, revise: Revise): string {
  const ofMark = `${revise ? `<w:ins${revise()}/>` : ""}${mark}`;
  const inside = `${paragraph}${ofMark === "" ? "" : `<w:rPr>${ofMark}</w:rPr>`}`;
  return inside === "" ? "" : `<w:pPr>${inside}</w:pPr>`;
}

/** A paragraph of ours; `before` and `after` stand around its words. */
export function paragraphXml(
  text: string,
  look: Look,
  revise: Revise,
  { before = "", after = "" }: { readonly before?: string; readonly after?: string } = {},
): string {
  const words = inserted(runXml(text, look.run), revise);
  return `<w:p>${propertiesXml(look, revise)}${before}${words}${after}</w:p>`;
}
