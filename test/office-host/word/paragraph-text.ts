import { XmlElement } from "../package/xml";

/** One stretch of a paragraph's text, and the element that holds it. */
export interface Atom {
  readonly text: string;
  /** The `t`, `tab` or `br` element. */
  readonly node: XmlElement;
  readonly run: XmlElement;
  /** Where it starts in the paragraph's text. */
  readonly start: number;
}

/** What the text of a paragraph includes besides what everybody sees. */
export interface TextView {
  /** Text that is deleted with its deletion still tracked. */
  readonly deleted: boolean;
  /** Text that is inserted with its insertion still tracked. */
  readonly inserted: boolean;
  readonly hidden: boolean;
}

export const CURRENT: TextView = { deleted: false, inserted: true, hidden: true };
export const ORIGINAL: TextView = { deleted: true, inserted: false, hidden: true };

/** Elements whose paragraphs and text are not the story's own: text boxes, drawings, equations. */
const APART = new Set(["drawing", "pict", "object", "AlternateContent", "txbxContent", "oMath", "oMathPara"]);

const CHARACTER: Readonly<Record<string, string>> = {
  tab: "\t",
  br: "\v",
  cr: "\v",
  noBreakHyphen: "\u001e",
  softHyphen: "\u001f",
};

const isHidden = (run: XmlElement): boolean => {
  const own = run.child("rPr")?.child("vanish");
  return own !== undefined && own.attr("val") !== "0" && own.attr("val") !== "false";
};

/** The runs of a paragraph in order, those of its text boxes left out. */
export function* runsOf(of: XmlElement): Generator<XmlElement> {
  for (const one of of.children) {
    if (!(one instanceof XmlElement) || APART.has(one.local) || one.local === "p" || one.local === "sdtPr")
      continue;
    if (one.local === "r") yield one;
    else yield* runsOf(one);
  }
}

/** Whether a run stands inside a tracked change of that kind. */
export const isInside = (run: XmlElement, ...names: readonly string[]): boolean => {
  for (let on = run.parent; on && on.local !== "p"; on = on.parent) if (names.includes(on.local)) return true;
  return false;
};

/** The pieces of a paragraph's text. Codes of fields are no text; their results are. */
export function atomsOf(paragraph: XmlElement, view: TextView = CURRENT): readonly Atom[] {
  const atoms: Atom[] = [];
  let start = 0;
  let inCode = 0;
  const codes: boolean[] = [];
  for (const run of runsOf(paragraph)) {
    const deleted = isInside(run, "del", "moveFrom");
    if (deleted && !view.deleted) {
      trackFields(run, codes);
      inCode = codes.filter(Boolean).length;
      continue;
    }
    const skipped =
      (!view.inserted && isInside(run, "ins", "moveTo") && !deleted) || (!view.hidden && isHidden(run));
    for (const node of run.elements()) {
      if (node.local === "fldChar") {
        trackField(node, codes);
        inCode = codes.filter(Boolean).length;
        continue;
      }
      if (skipped || inCode > 0) continue;
      const text =
        node.local === "t" || node.local === "delText"
          ? node.text
          : node.local === "br" && node.attr("type") === "page"
            ? "\f"
            : (CHARACTER[node.local] ?? "");
      if (text === "") continue;
      atoms.push({ text, node, run, start });
      start += text.length;
    }
  }
  return atoms;
}

function trackField(node: XmlElement, codes: boolean[]): void {
  const type = node.attr("fldCharType");
  if (type === "begin") codes.push(true);
  else if (type === "separate" && codes.length > 0) codes[codes.length - 1] = false;
  else if (type === "end") codes.pop();
}

function trackFields(run: XmlElement, codes: boolean[]): void {
  for (const node of run.elements("fldChar")) trackField(node, codes);
}

/** A paragraph's text. */
export const textOf = (paragraph: XmlElement, view: TextView = CURRENT): string =>
  atomsOf(paragraph, view)
    .map((one) => one.text)
    .join("");

/** The paragraphs of a story in order, those in tables included, those in text boxes not. */
export function* paragraphsIn(of: XmlElement): Generator<XmlElement> {
  for (const one of of.children) {
    if (!(one instanceof XmlElement) || APART.has(one.local)) continue;
    if (one.local === "p") yield one;
    else if (one.local !== "sdtPr" && one.local !== "tblPr" && one.local !== "pPr") yield* paragraphsIn(one);
  }
}
