import { AUTHOR } from "./own-names";

/** Attributes of one more tracked change of ours: without a date, so that the same input gives the same bytes. Undefined where nothing is tracked. */
export type Revise = (() => string) | undefined;

/** Tracked changes whose ids come from a document. */
export const reviseWith = (freshId: () => number) => (): string =>
  ` w:id="${String(freshId())}" w:author="${AUTHOR}"`;

/** Words as a tracked insertion; as they are where nothing is tracked. */
export const inserted = (xml: string, revise: Revise): string =>
  revise && xml !== "" ? `<w:ins${revise()}>${xml}</w:ins>` : xml;

/** Words as a tracked deletion; `xml` holds runs whose text is written as deleted text. */
export const deleted = (xml: string, revise: Revise): string =>
  revise ? `<w:del${revise()}>${xml}</w:del>` : "";

/** The tags of a content control as a tracked change of their own (ISO/IEC 29500-1, 17.13.5): what stands before, behind and inside it. */
export interface ControlRanges {
  readonly before: string;
  readonly first: string;
  readonly last: string;
  readonly after: string;
}

/** Marks a content control's tags as inserted or deleted; nothing where nothing is tracked. */
export function controlRanges(kind: "Ins" | "Del", revise: Revise, binding = ""): ControlRanges {
  if (!revise) return { before: "", first: "", last: "", after: "" };
  const [opening, closing] = [revise(), revise()];
  const range = (side: "Start" | "End", attributes: string): string => {
    const id = /w:id="\d+"/.exec(attributes)?.[0] ?? "";
    const all = side === "Start" ? attributes : ` ${id}`;
    return `<w:customXml${kind}Range${side}${binding}${all}/>`;
  };
  return {
    before: range("Start", opening),
    first: range("End", opening),
    last: range("Start", closing),
    after: range("End", closing),
  };
}
