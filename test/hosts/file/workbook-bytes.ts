import { addressOf } from "../../../src/core/location";
import { COLUMNS, type Sheet, type Sheets } from "../../../src/core/snapshot";
import { escapeXml } from "../../../src/hosts/file/xml";
import { contentTypes, MAIN, REL, rels, sheetXml, workbookOf, zipped, type Parts } from "./zipped";

/** A cell by sheet name; row and column count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const OFFICE_2017 = "http://schemas.microsoft.com/office/2017/10/relationships";
const TYPES = {
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  threads: "application/vnd.ms-excel.threadedcomments+xml",
  person: "application/vnd.ms-excel.person+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  strings: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
} as const;

export const PERSON = "{11111111-1111-4111-8111-111111111111}";
const threadId = (ref: string): string => `{22222222-2222-4222-8222-${ref.padStart(12, "0")}}`;

/** The cells of a sheet as XML: values, formulas with their results, nothing else. */
function cellsXml(sheet: Sheet): string {
  return sheet.rows
    .map((cells, row) => {
      const inner = cells.map((value, column) => {
        const formula = sheet.formulas.get(row * COLUMNS + column);
        const f = formula === undefined ? "" : `<f>${escapeXml(formula)}</f>`;
        const open = `<c r="${addressOf(row, column)}"`;
        if (value === "" && f === "") return "";
        if (typeof value === "number") return `${open}>${f}<v>${String(value)}</v></c>`;
        if (typeof value === "boolean") return `${open} t="b">${f}<v>${value ? "1" : "0"}</v></c>`;
        if (f !== "") return `${open} t="str">${f}<v>${escapeXml(value)}</v></c>`;
        return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
      });
      return `<row r="${String(row + 1)}">${inner.join("")}</row>`;
    })
    .join("");
}

const shapeXml = (row: number, column: number, at: number): string =>
  `<v:shape id="_x0000_s${String(1025 + at)}" type="#_x0000_t202" style='visibility:hidden'><x:ClientData ObjectType="Note"><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;

/** The parts that a sheet's comments stand in: plain notes at the cells of `notes`, threads elsewhere. */
function commentParts(sheet: Sheet, number: number, notes: readonly Place[]): Parts {
  const comments = [...sheet.comments].map(([key, text]) => {
    const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
    const isNote = notes.some(
      (note) => note.sheet === sheet.name && note.row === row && note.column === column,
    );
    return { row, column, text, isNote, ref: addressOf(row, column) };
  });
  if (comments.length === 0) return {};
  const authors = comments.map(({ isNote, ref }) => (isNote ? "Ann Auditor" : `tc=${threadId(ref)}`));
  const list = comments.map(
    ({ ref, text, isNote }, at) =>
      `<comment ref="${ref}" authorId="${String(at)}" shapeId="0"><text><t>${isNote ? "" : "[Threaded comment]\n\nComment:\n    "}${escapeXml(text)}</t></text></comment>`,
  );
  const threads = comments.flatMap(({ ref, text, isNote }) =>
    isNote
      ? []
      : [
          `<threadedComment ref="${ref}" dT="2026-01-05T10:00:00.00" personId="${PERSON}" id="${threadId(ref)}"><text>${escapeXml(text)}</text></threadedComment>`,
        ],
  );
  const shapes = comments.map(({ row, column }, at) => shapeXml(row, column, at));
  const n = String(number);
  return {
    [`xl/worksheets/_rels/sheet${n}.xml.rels`]: rels(
      ["vmlDrawing", `../drawings/vmlDrawing${n}.vml`],
      ["comments", `../comments${n}.xml`],
      ...(threads.length > 0
        ? [[`${OFFICE_2017}/threadedComment`, `../threadedComments/threadedComment${n}.xml`] as const]
        : []),
    ),
    [`xl/drawings/vmlDrawing${n}.vml`]: `<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${n}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join("")}</xml>`,
    [`xl/comments${n}.xml`]: `<comments xmlns="${MAIN}"><authors>${authors.map((one) => `<author>${one}</author>`).join("")}</authors><commentList>${list.join("")}</commentList></comments>`,
    ...(threads.length > 0
      ? {
          [`xl/threadedComments/threadedComment${n}.xml`]: `<ThreadedComments xmlns="${THREADS}">${threads.join("")}</ThreadedComments>`,
        }
      : {}),
  };
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

const mergesXml = ({ merges }: Sheet): string =>
  merges.length === 0
    ? ""
    : `<mergeCells count="${String(merges.length)}">${merges
        .map(
          ({ top, left, bottom, right }) =>
            `<mergeCell ref="${addressOf(top, left)}:${addressOf(bottom, right)}"/>`,
        )
        .join("")}</mergeCells>`;

/** The parts of a workbook that holds what the snapshot says, written by nobody but this test. */
export function workbookParts(book: Sheets, notes: readonly Place[] = []): Parts {
  const sheets = Object.fromEntries(
    book.sheets.map((sheet) => [
      escapeXml(sheet.name),
      sheetXml(
        cellsXml(sheet),
        (sheet.isProtected ? '<sheetProtection sheet="1"/>' : "") +
          mergesXml(sheet) +
          '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
          (sheet.comments.size > 0 ? '<legacyDrawing r:id="rId1"/>' : ""),
      ),
    ]),
  );
  const comments = book.sheets.reduce<Parts>(
    (parts, sheet, index) => ({ ...parts, ...commentParts(sheet, index + 1, notes) }),
    {},
  );
  const hasThreads = Object.keys(comments).some((name) => name.includes("threaded"));
  const base = workbookOf(sheets, { "xl/styles.xml": STYLES, ...comments });
  const lock = book.isLocked ? '<workbookProtection lockStructure="1"/>' : "";
  const text = (name: string): string => String(base[name]);
  const overrides = Object.keys(base).flatMap((name) => {
    const type = /worksheets\/[^/]*\.xml$/.test(name)
      ? TYPES.worksheet
      : name.includes("threadedComments/")
        ? TYPES.threads
        : /comments\d/.test(name)
          ? TYPES.comments
          : name.endsWith("styles.xml")
            ? TYPES.styles
            : name.endsWith("sharedStrings.xml")
              ? TYPES.strings
              : undefined;
    return type ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [];
  });
  if (hasThreads)
    overrides.push(`<Override PartName="/xl/persons/person.xml" ContentType="${TYPES.person}"/>`);
  return {
    ...base,
    "[Content_Types].xml": contentTypes()
      .replace("<Default", `<Default Extension="vml" ContentType="${TYPES.vml}"/><Default`)
      .replace("</Types>", `${overrides.join("")}</Types>`),
    "xl/workbook.xml": text("xl/workbook.xml").replace(
      "<sheets>",
      `${lock}<bookViews><workbookView/></bookViews><sheets>`,
    ),
    ...(hasThreads
      ? {
          "xl/_rels/workbook.xml.rels": text("xl/_rels/workbook.xml.rels").replace(
            "</Relationships>",
            `<Relationship Id="rIdP" Type="${OFFICE_2017}/person" Target="persons/person.xml"/></Relationships>`,
          ),
          "xl/persons/person.xml": `<personList xmlns="${THREADS}" xmlns:x="${REL}"><person displayName="Ann Auditor" id="${PERSON}" userId="ann" providerId="None"/></personList>`,
        }
      : {}),
  };
}

/** The workbook of a snapshot as a file. */
export const workbookBytes = (book: Sheets, notes: readonly Place[] = []): Uint8Array =>
  zipped(workbookParts(book, notes));
