/// <reference types="office-js" />
import { isEmptyPart, OWN_NAMESPACE, parseFills, printOwnPart, type OwnPart } from "../../own-part";
import { quietly } from "./quietly";

/** Writes our custom XML part, in place where it stands, or takes it out where there is nothing to say. */
export async function writeOwn(context: Excel.RequestContext, own: OwnPart): Promise<void> {
  const { customXmlParts } = context.workbook;
  const standing = customXmlParts.getByNamespace(OWN_NAMESPACE).load("items/id");
  await context.sync();
  const [part] = standing.items;
  const before = part?.getXml();
  if (before) await context.sync();
  const fills = before ? parseFills("workbook", "customXml", before.value) : [];
  const isEmpty = isEmptyPart(own, fills);
  const xml = printOwnPart(own, fills);
  if (isEmpty ? !part : before?.value === xml) return;
  await quietly(context, () => {
    if (!part) customXmlParts.add(xml);
    else if (isEmpty) part.delete();
    else part.setXml(xml);
  });
}
