import { closedControls, type ClosedControl } from "./closed-controls";
import { cutsOf, type Cut } from "./fill-xml";
import type { Piece } from "./letters";
import type { OpenDocument } from "./open-document";
import { FILL_TAG } from "./own-names";
import type { Span } from "./scan";

/** Elements around a run that may be ended and begun again, or hold a content control of ours. */
const OPEN = new Set(["ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml"]);
const WEIGHTLESS = new Set(["lastRenderedPageBreak", "softHyphen"]);

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Why a blank cannot be filled as text, in words that end a sentence; undefined where it can. */
export function fillObstacle(
  { pkg, main, scan }: OpenDocument,
  pieces: readonly Piece[] | undefined,
  start: number,
  length: number,
  isParted: boolean,
): string | undefined {
  if (!pieces || !scan.hasUsualPrefix) return "its letters are written in a way that cannot be split";
  const cut = cutsOf(pieces, start, length);
  const cuts = cut.map(({ piece }) => piece);
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (!first || !last) return "it holds no letters";
  const span = { start: first.element.start, end: last.element.end };
  if (scan.fields.some((field) => overlaps(field, span)))
    return "it lies in a field, whose result Word writes anew";
  const isWhole = ({ piece, from, to }: Cut): boolean =>
    piece.control !== undefined && from === 0 && to === piece.text.length;
  if (cut.some((one) => !one.piece.offsets && !isWhole(one)))
    return "its letters are written in a way that cannot be split";
  const around = cuts.flatMap(({ run }) => run.within);
  if (around.includes("fldSimple")) return "it lies in a field, whose result Word writes anew";
  if (around.some((name) => !OPEN.has(name))) return "its letters are written in a way that cannot be split";
  const others = cuts.length > 1 ? cuts.flatMap(({ run }) => run.others) : [];
  if (others.some((name) => !WEIGHTLESS.has(name)))
    return "a picture, a note or a sign stands between its letters";
  const closed = closedControls(pkg.file, main, scan.xml);
  const ours = scan.controls.filter(({ tag }) => tag.startsWith(FILL_TAG));
  const isPrompt = (control: ClosedControl): boolean =>
    control.isTyped && cuts.some((piece) => piece.control?.start === control.start);
  if (closed.some((control) => overlaps(control, span) && !isPrompt(control)))
    return "it lies in a content control, which takes its value by hand only";
  if (ours.some((control) => overlaps(control, span))) return "Commonweal filled it already";
  if (!isParted) return undefined;
  const isOneParagraph = cuts.every(({ paragraph }) => paragraph === first.paragraph);
  const isDirect = last.run.within.every((name) => name === "ins" || name === "moveTo");
  return isOneParagraph && isDirect && last.run.within.length < 2
    ? undefined
    : "it lies in a link, a control or two paragraphs, which several lines would part";
}
