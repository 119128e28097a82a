import { FileRefused } from "../../core/ports";
import { contentTypeOf, findByType, relationships } from "./opc";
import type { Package } from "./package";
import { walk, type Tag } from "./xml";

/** The two kinds of Office file that we read. */
export type OfficeKind = "workbook" | "document";

const NAMED = {
  workbook: { is: "an Excel workbook", wanted: "an Excel workbook (.xlsx or .xlsm)", root: "workbook" },
  document: { is: "a Word document", wanted: "a Word document (.docx or .docm)", root: "document" },
} as const;

/** What other files in the same packing are, by their main part's content type or by their "mimetype" part. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/presentationml|powerpoint/, "a PowerPoint presentation"],
  [/visio/, "a Visio drawing"],
  [/opendocument\.spreadsheet/, "an OpenDocument spreadsheet (.ods)"],
  [/opendocument\.text/, "an OpenDocument text (.odt)"],
];

/** A part's root element; undefined where the part is missing or holds none. */
export function rootOf(pkg: Package, part: string): Tag | undefined {
  const xml = pkg.text(part);
  const roots: Tag[] = [];
  if (xml !== undefined)
    walk(pkg.file, part, xml, {
      open: (tag, depth) => {
        if (depth === 0) roots.push(tag);
      },
    });
  return roots[0];
}

function refuse(pkg: Package, wanted: OfficeKind, is: string): never {
  const text = NAMED[wanted].wanted;
  throw new FileRefused(
    pkg.file,
    "wrong-kind",
    `${pkg.file} is ${is}, whatever its name says; ${text} was expected. Choose another file, or open this one in Office and save its content as the kind that is expected.`,
  );
}

const mainOf = (pkg: Package, wanted: OfficeKind): string | undefined =>
  findByType(pkg, "", "officeDocument").find((one) => pkg.has(one.target))?.target ??
  [wanted === "workbook" ? "xl/workbook.xml" : "word/document.xml"].find((name) => pkg.has(name));

/**
 * Name of the main part of a workbook or document, macro-enabled files and templates included. Throws FileRefused for the other
 * kind, for binary workbooks and for anything else.
 */
export function mainPart(pkg: Package, wanted: OfficeKind): string {
  const part = mainOf(pkg, wanted);
  if (part === undefined) {
    const mimetype = new TextDecoder().decode(pkg.bytes("mimetype") ?? new Uint8Array());
    const foreign = FOREIGN.find(([pattern]) => pattern.test(mimetype));
    if (foreign) refuse(pkg, wanted, foreign[1]);
    const hint = pkg.has("[Content_Types].xml")
      ? `an Office file without ${wanted === "workbook" ? "a workbook" : "a document"} in it`
      : "a zip file that Office did not make";
    return refuse(pkg, wanted, hint);
  }
  const type = (contentTypeOf(pkg, part) ?? "").toLowerCase();
  if (/sheet\.binary/.test(type) || /\.bin$/i.test(part)) {
    if (wanted === "document") refuse(pkg, wanted, "a binary Excel workbook (.xlsb)");
    throw new FileRefused(
      pkg.file,
      "binary-workbook",
      `${pkg.file} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx, then try once more.`,
    );
  }
  const foreign = FOREIGN.find(([pattern]) => pattern.test(type));
  if (foreign) refuse(pkg, wanted, foreign[1]);
  const root = rootOf(pkg, part)?.local;
  const other = wanted === "workbook" ? NAMED.document : NAMED.workbook;
  if (root === other.root) refuse(pkg, wanted, other.is);
  if (root !== NAMED[wanted].root) refuse(pkg, wanted, `an Office file whose main part is <${root ?? ""}>`);
  return part;
}

const STRICT = "http://purl.oclc.org/ooxml/";

/** Whether a file is written in the strict form of the Office Open XML standard, which we read but do not write. */
export function isStrict(pkg: Package): boolean {
  const main = relationships(pkg, "").find((one) => one.type.endsWith("/officeDocument"));
  if (!main) return false;
  if (main.type.startsWith(STRICT)) return true;
  const attributes = rootOf(pkg, main.target)?.attributes ?? {};
  return Object.entries(attributes).some(
    ([name, value]) =>
      (name.startsWith("xmlns") && value.startsWith(STRICT)) ||
      (name === "conformance" && value === "strict"),
  );
}
