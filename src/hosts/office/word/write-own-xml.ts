/// <reference types="office-js" />
import type { DocumentChange } from "../../../core/document-change";
import { changedPart, isEmptyPart, printOwnPart, type FillRecord } from "../../own-part";
import type { KeptPart } from "./kept-part";
import { offers } from "./missing";
import type { OwnXml } from "./own-xml";

/** Queues our part of the document: stamp, waivers, stated facts and the records of filled blanks. Nothing is written that stands already; where Word keeps no custom XML, all of it is kept for the report. */
export function writeOwnXml(
  { document }: Word.RequestContext,
  own: OwnXml,
  change: DocumentChange | undefined,
  records: readonly FillRecord[],
  kept: KeptPart,
): void {
  const { part, xml, stamp, waivers, fills } = own;
  const said = changedPart(own, change?.kind === "stamp" ? change : { kind: "stamp", stamp, waivers });
  const isChanged =
    change !== undefined ||
    records.length !== fills.length ||
    records.some((one, at) => one.tag !== fills[at]?.tag);
  if (!isChanged) return;
  if (!offers("1.4")) {
    kept.keep(said, records);
    return;
  }
  const isEmpty = isEmptyPart(said, records);
  const wanted = printOwnPart(said, records);
  if (isEmpty) part?.delete();
  else if (!part) document.customXmlParts.add(wanted);
  else if (xml !== wanted) part.setXml(wanted);
}
