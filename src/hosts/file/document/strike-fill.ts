import type { FillRecord } from "../../own-part";
import type { Splice } from "../xml";
import type { OpenDocument } from "./open-document";
import { changeMark, readMarks } from "./paragraph-marks";
import { runXml } from "./paragraph-xml";
import { isUnbroken, numberBack } from "./restore-words";
import { settledLook } from "./sibling-look";
import { inserted } from "./revision";
import type { Control } from "./scan";
import { strike } from "./strike";

/** The splices that delete a filling and put its blank's words back, both as tracked changes; undefined where somebody's words stand between its lines. */
export function strikeFill(
  document: OpenDocument,
  controls: readonly Control[],
  record: FillRecord | undefined,
  revise: () => string,
): readonly Splice[] | undefined {
  const { pkg, main, scan } = document;
  const last = controls.at(-1);
  if (!last || !isUnbroken(document, controls)) return undefined;
  const properties =
    /<w:r\b[^>]*>(<w:rPr>.*?<\/w:rPr>)/s.exec(scan.xml.slice(last.start, last.end))?.[1] ?? "";
  const parted = controls.slice(0, -1);
  const all = readMarks(pkg.file, main, scan.xml);
  const marks = parted
    .flatMap((control) => all.findLast((one) => one.start < control.start && control.end < one.end) ?? [])
    .filter(({ changes }) => !changes.some(({ kind }) => kind === "del"))
    .map((one) => changeMark(scan.xml, one, `<w:del${revise()}/>`));
  const holder = scan.paragraphs.findLast((one) => one.start < last.start && last.end < one.end);
  const now = holder?.properties ?? "";
  const then = numberBack(now, record?.headWas ?? "");
  // The number that the filling switched off comes back, as a tracked change too.
  const number =
    holder && controls.length > 1 && then !== now && !now.includes("pPrChange>")
      ? [
          {
            start: holder.contentStart - now.length,
            end: holder.contentStart,
            text: then.replace(
              /<\/w:pPr>$/,
              `<w:pPrChange${revise()}><w:pPr>${settledLook(now).paragraph}</w:pPr></w:pPrChange></w:pPr>`,
            ),
          },
        ]
      : [];
  const words = inserted(runXml(record?.blank ?? "", properties), revise);
  return [
    ...marks,
    ...number,
    ...controls.flatMap((control) => strike(document, control, revise)),
    { start: last.end, end: last.end, text: words },
  ];
}
