import { FileRefused, type RefusedReason } from "../../../src/core/ports";
import { COLUMNS, valueAt, type Sheets } from "../../../src/core/snapshot";
import { mainPart } from "../../../src/hosts/file/office-kind";
import { openPackage } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { CAPS, type Caps } from "../../../src/hosts/file/zip";
import {
  contentTypes,
  documentOf,
  MAIN,
  REL,
  rels,
  sheetXml,
  stringsXml,
  stylesXml,
  workbookOf,
  zipped,
  type Parts,
} from "./zipped";

const NAME = "bids.xlsx";
const read = (bytes: Uint8Array, caps: Caps = CAPS): Sheets => readWorkbook(openPackage(NAME, bytes, caps));
const readParts = (parts: Parts): Sheets => read(zipped(parts));

/** What a refusal says; a refusal must name the file and what to do. */
function refusal(act: () => unknown): { reason: RefusedReason; message: string } {
  try {
    act();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    expect(error.message).toContain(NAME);
    expect(error.message).toMatch(/\b(open|save|copy|check|choose|delete)\b/i);
    return { reason: error.reason, message: error.message };
  }
  throw new Error("the file was read");
}

const ONE = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>');
const sound = zipped(workbookOf({ Bids: ONE }));
const firstRow = (book: Sheets): unknown => book.sheets[0]?.rows[0];

/** An OLE file by its first bytes, whose directory holds these names. */
function oleOf(...names: readonly string[]): Uint8Array {
  const data = new Uint8Array(2048);
  data.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, at) => {
    data.set(
      Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
      512 + 128 * at,
    );
  });
  return data;
}

/** The same bytes with a change made at every place where `find` stands in the zip's own records. */
function patched(
  bytes: Uint8Array,
  change: (view: DataView, at: number) => void,
  signature: number,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === signature) change(view, at);
  return copy;
}
const CENTRAL = 0x02014b50;

describe("files that are no package", () => {
  test.each<[string, Uint8Array, RefusedReason, string]>([
    [
      "a file with a password",
      oleOf("EncryptionInfo", "EncryptedPackage"),
      "encrypted",
      "remove the password",
    ],
    ["an old workbook", oleOf("Workbook"), "old-format", ".xlsx"],
    ["an old document", oleOf("WordDocument"), "old-format", ".docx"],
    ["a text file", new TextEncoder().encode("Bidder,Score\nA,1\n"), "not-a-zip", ".csv"],
    ["an empty file", new Uint8Array(), "empty", "empty"],
    [
      "zip by its first letters only",
      new TextEncoder().encode("PK but no more than that"),
      "truncated",
      "cut short",
    ],
  ])("%s", (_, bytes, reason, remedy) => {
    const refused = refusal(() => read(bytes));
    expect(refused.reason).toBe(reason);
    expect(refused.message).toContain(remedy);
  });

  test("a workbook cut short at any length is refused, never read in part", () => {
    const lengths = Array.from({ length: 40 }, (_, at) => Math.floor((sound.length * at) / 40));
    for (const length of [...lengths, sound.length - 1])
      expect(["empty", "truncated", "not-a-zip"]).toContain(
        refusal(() => read(sound.slice(0, length))).reason,
      );
  });

  test("every single damaged byte is refused, or leaves a sound reading", () => {
    // One byte in seven keeps the run short; what must never happen is another kind of error.
    for (let at = 0; at < sound.length; at += 7) {
      const copy = sound.slice();
      copy[at] = (copy[at] ?? 0) ^ 0xff;
      try {
        expect(read(copy).kind).toBe("workbook");
      } catch (error) {
        expect(error).toBeInstanceOf(FileRefused);
      }
    }
  });
});

describe("zip files made to exhaust a computer", () => {
  const zeros = (count: number): Uint8Array => new Uint8Array(count);
  const filled = zipped({ ...workbookOf({ Bids: ONE }), "xl/media/image1.bin": zeros(60_000_000) });

  test("sixty megabytes out of sixty kilobytes", () => {
    expect(refusal(() => read(filled))).toMatchObject({ reason: "too-big" });
  });
  test("one part above the cap", () => {
    expect(refusal(() => read(filled, { ...CAPS, ratio: 1e9, entry: 50_000_000 })).message).toContain(
      "60 MB",
    );
  });
  test("all parts together above the cap", () => {
    expect(refusal(() => read(filled, { ...CAPS, ratio: 1e9, total: 50_000_000 })).reason).toBe("too-big");
  });
  test("more parts than any workbook has", () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`a/${String(at)}`, ""]));
    expect(refusal(() => read(zipped(many))).message).toContain("20001");
  });
  test("a directory that declares gigabytes is refused before anything is unpacked", () => {
    const lying = patched(
      sound,
      (view, at) => {
        view.setUint32(at + 24, 0xf0000000, true);
      },
      CENTRAL,
    );
    expect(refusal(() => read(lying)).reason).toBe("too-big");
  });
  test("a directory that declares too little cannot make a part grow", () => {
    const lying = patched(
      sound,
      (view, at) => {
        view.setUint32(at + 24, 10, true);
      },
      CENTRAL,
    );
    expect(refusal(() => read(lying)).reason).toBe("damaged");
  });
  test("a zip inside the zip is never opened", () => {
    expect(firstRow(readParts(workbookOf({ Bids: ONE }, { "xl/embeddings/bomb.zip": filled })))).toEqual([1]);
  });
  test("content that does not match its checksum", () => {
    const lying = patched(
      sound,
      (view, at) => {
        view.setUint32(at + 16, 1, true);
      },
      CENTRAL,
    );
    expect(refusal(() => read(lying))).toMatchObject({ reason: "damaged" });
  });
  test("a part packed in a way that Office does not write", () => {
    const odd = patched(
      sound,
      (view, at) => {
        view.setUint16(at + 10, 99, true);
      },
      CENTRAL,
    );
    expect(refusal(() => read(odd)).message).toContain("method 99");
  });
  test("a zip password", () => {
    const locked = patched(
      sound,
      (view, at) => {
        view.setUint16(at + 8, 1, true);
      },
      CENTRAL,
    );
    expect(refusal(() => read(locked)).reason).toBe("encrypted");
  });
  test("of two parts with one name the first counts, in every reading", () => {
    const twice = zipped(
      workbookOf({ Bids: ONE }, { "xl/worksheets/sheet2.xml": sheetXml("<row><c><v>2</v></c></row>") }),
    );
    const from = new TextEncoder().encode("sheet2.xml");
    const at = (index: number): boolean => from.every((byte, offset) => twice[index + offset] === byte);
    for (let index = 0; index < twice.length - from.length; index++)
      if (at(index)) twice[index + 5] = "1".charCodeAt(0);
    expect(firstRow(read(twice))).toEqual([1]);
  });
});

describe("files of another kind", () => {
  const MACRO = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  test("a Word document under a workbook's name", () => {
    expect(refusal(() => readParts(documentOf("1. Payment")))).toMatchObject({ reason: "wrong-kind" });
  });
  test("a workbook under a document's name", () => {
    const refused = refusal(() => mainPart(openPackage(NAME, sound), "document"));
    expect(refused.message).toContain("is an Excel workbook");
  });
  test("each is taken for what it is where it is wanted", () => {
    expect(mainPart(openPackage("a.docx", zipped(documentOf("1. Payment"))), "document")).toBe(
      "word/document.xml",
    );
    expect(mainPart(openPackage(NAME, sound), "workbook")).toBe("xl/workbook.xml");
  });
  test.each<[string, Parts, RefusedReason, string]>([
    [
      "a binary workbook",
      {
        "[Content_Types].xml": contentTypes(
          "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
          "/xl/workbook.bin",
        ),
        "_rels/.rels": rels(["officeDocument", "xl/workbook.bin"]),
        "xl/workbook.bin": new Uint8Array([131, 1]),
      },
      "binary-workbook",
      "save it as .xlsx",
    ],
    [
      "a presentation",
      {
        "[Content_Types].xml": contentTypes(
          "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
          "/ppt/presentation.xml",
        ),
        "_rels/.rels": rels(["officeDocument", "ppt/presentation.xml"]),
        "ppt/presentation.xml": "<p/>",
      },
      "wrong-kind",
      "PowerPoint",
    ],
    [
      "an OpenDocument spreadsheet",
      { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" },
      "wrong-kind",
      ".ods",
    ],
    ["any other zip", { "photo.txt": "hello" }, "wrong-kind", "Office did not make"],
    [
      "an Office file whose main part is missing",
      { "[Content_Types].xml": contentTypes(), "_rels/.rels": rels() },
      "wrong-kind",
      "without a workbook",
    ],
  ])("%s", (_, parts, reason, says) => {
    const refused = refusal(() => readParts(parts));
    expect(refused.reason).toBe(reason);
    expect(refused.message).toContain(says);
  });

  test("a workbook with macros reads, and keeps them to the byte", () => {
    const macros = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251);
    const pkg = openPackage(
      "bids.xlsm",
      zipped(
        workbookOf(
          { Bids: ONE },
          { "[Content_Types].xml": contentTypes(MACRO), "xl/vbaProject.bin": macros },
        ),
      ),
    );
    expect(firstRow(readWorkbook(pkg))).toEqual([1]);
    pkg.set("xl/worksheets/sheet1.xml", sheetXml(""));
    expect(openPackage("bids.xlsm", pkg.save()).bytes("xl/vbaProject.bin")).toEqual(macros);
  });
});

describe("XML made to harm", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "${"x".repeat(100)}"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
  test.each([
    ["at the start", bomb],
    ["after a comment of ten thousand letters", `<!--${"-x".repeat(5000)}-->${bomb}`],
    ["after a processing instruction", `<?a <!-- ?>${bomb}`],
    ["that fetches a file", '<!DOCTYPE a SYSTEM "file:///etc/passwd">'],
  ])("a document type %s", (_, doctype) => {
    const xml = `<?xml version="1.0"?>${doctype}<worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>`;
    expect(refusal(() => readParts(workbookOf({ Bids: xml }))).reason).toBe("doctype");
  });
  test("the words of a document type inside a text are text", () => {
    const xml = sheetXml('<row><c t="str"><v><![CDATA[<!DOCTYPE a>]]></v></c></row>');
    expect(firstRow(readParts(workbookOf({ Bids: xml })))).toEqual(["<!DOCTYPE a>"]);
  });
  test.each([
    ["an entity that nobody declared", '<row><c t="str"><v>&b;</v></c></row>'],
    ["an element left open", "<row><c><v>1</v></row>"],
    ["an attribute twice", '<row r="1" r="2"/>'],
    ["a control character", "<row><c><v>\u0001</v></c></row>"],
  ])("%s is damage", (_, rows) => {
    expect(refusal(() => readParts(workbookOf({ Bids: sheetXml(rows) }))).reason).toBe("damaged");
  });
  test("elements a hundred thousand deep are read past", () => {
    const deep = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
    expect(firstRow(readParts(workbookOf({ Bids: sheetXml("<row><c><v>1</v></c></row>", deep) })))).toEqual([
      1,
    ]);
  });
});

describe("parts that lead astray", () => {
  const book = (target: string): Parts =>
    workbookOf({ Bids: ONE }, { "xl/_rels/workbook.xml.rels": rels(["worksheet", target]) });
  test.each([
    ["a part that is not there", "worksheets/sheet9.xml"],
    ["a path out of the package, which stays at its root", "../../../../etc/passwd"],
    ["an empty path", ""],
  ])("a sheet at %s", (_, target) => {
    const refused = refusal(() => readParts(book(target)));
    expect(refused.reason).toBe("damaged");
    expect(refused.message).toContain('names a sheet "Bids"');
  });
  test("a path with too many steps up still ends inside the package", () => {
    expect(firstRow(readParts(book("../../../xl/worksheets/sheet1.xml")))).toEqual([1]);
  });
  test("a path that is no percent-encoding", () => {
    expect(refusal(() => readParts(book("worksheets/%ZZ.xml"))).reason).toBe("damaged");
  });
  test("two sheets in one part", () => {
    const rel = rels(["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet1.xml"]);
    expect(
      refusal(() => readParts(workbookOf({ A: ONE, B: ONE }, { "xl/_rels/workbook.xml.rels": rel }))).reason,
    ).toBe("damaged");
  });
  test("a workbook that is its own sheet", () => {
    expect(readParts(book("workbook.xml")).sheets[0]?.rows).toEqual([]);
  });
  test("a part's relationships that lead in a circle", () => {
    const parts = workbookOf(
      { Bids: ONE },
      {
        "xl/worksheets/_rels/sheet1.xml.rels": rels(
          ["comments", "sheet1.xml"],
          ["worksheet", "../workbook.xml"],
        ),
      },
    );
    expect(readParts(parts).sheets[0]?.comments.size).toBe(0);
  });
  test("comments of one sheet that another claims too are read once", () => {
    const comments = `<comments xmlns="${MAIN}"><commentList><comment ref="A1"><text><t>x</t></text></comment></commentList></comments>`;
    const rel = rels(["comments", "../comments1.xml"]);
    const parts = workbookOf(
      { A: ONE, B: ONE },
      {
        "xl/comments1.xml": comments,
        "xl/worksheets/_rels/sheet1.xml.rels": rel,
        "xl/worksheets/_rels/sheet2.xml.rels": rel,
      },
    );
    expect(readParts(parts).sheets.map((sheet) => sheet.comments.size)).toEqual([1, 0]);
  });
  test("no styles and no shared strings at all", () => {
    const bare = Object.fromEntries(
      Object.entries(workbookOf({ Bids: ONE })).filter(([name]) => !/styles|sharedStrings/.test(name)),
    );
    expect(firstRow(readParts(bare))).toEqual([1]);
  });
  test("a relationship outside the file is never followed", () => {
    const rel = rels(["worksheet", "https://example.org/sheet1.xml"]).replace(
      "/></Rel",
      ' TargetMode="External"/></Rel',
    );
    expect(
      refusal(() => readParts(workbookOf({ Bids: ONE }, { "xl/_rels/workbook.xml.rels": rel }))).reason,
    ).toBe("damaged");
  });
});

describe("cells that lead astray", () => {
  const of = (rows: string, more: Parts = {}): Parts => workbookOf({ Bids: sheetXml(rows) }, more);
  test.each([
    ["a column after the last", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a row after the last", '<row r="1048577"><c><v>1</v></c></row>'],
    ["row nought", '<row r="0"><c><v>1</v></c></row>'],
    ["a row that is no number", '<row r="one"><c><v>1</v></c></row>'],
    ["half a row", '<row r="1.5"><c><v>1</v></c></row>'],
    ["an address that is none", '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ["a shared text that is not there", '<row r="1"><c r="A1" t="s"><v>1</v></c></row>'],
    ["a shared text below nought", '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'],
    ["a shared text by name", '<row r="1"><c r="A1" t="s"><v>length</v></c></row>'],
  ])("%s is damage, and named", (_, rows) => {
    const refused = refusal(() => readParts(of(rows, { "xl/sharedStrings.xml": stringsXml("one") })));
    expect(refused.reason).toBe("damaged");
    expect(refused.message).toContain('sheet "Bids"');
  });
  test("one cell in the first row and one in the last stand at their places", () => {
    const [sheet] = readParts(
      of('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    ).sheets;
    expect(sheet && valueAt(sheet, 1_048_575, COLUMNS - 1)).toBe(2);
    expect(sheet?.rows[500_000]).toEqual([]);
  });
  test("a sheet of 16,384 columns", () => {
    const [sheet] = readParts(of(`<row>${"<c><v>1</v></c>".repeat(COLUMNS)}</row>`)).sheets;
    expect(sheet?.rows[0]).toHaveLength(COLUMNS);
  });
  test("a few kilobytes that ask for a billion blanks are refused", () => {
    const far = Array.from(
      { length: 5000 },
      (_, at) => `<row r="${String(at + 1)}"><c r="XFD${String(at + 1)}"><v>1</v></c></row>`,
    );
    expect(refusal(() => readParts(of(far.join("")))).reason).toBe("too-big");
  });
  test("a long shared formula in ten thousand cells costs no more than its first cells", () => {
    const formula = Array.from({ length: 1000 }, () => "A1").join("+");
    const rows = Array.from(
      { length: 10_000 },
      () => '<row><c><f t="shared" si="0"/><v>1</v></c></row>',
    ).join("");
    const [sheet] = readParts(
      of(`<row><c><f t="shared" si="0">${formula}</f><v>1</v></c></row>${rows}`),
    ).sheets;
    expect(sheet?.formulas.size).toBe(10_001);
    expect(sheet?.formulas.get(COLUMNS)).toMatch(/^A2\+A2\+/);
    expect(sheet?.formulas.get(10_000 * COLUMNS)).toBe(formula);
  });
  test.each([
    [
      "brackets that never close, in a formula",
      `<row><c><f t="shared" si="0">${"[".repeat(8000)}</f></c><c><f t="shared" si="0"/></c></row>`,
      {},
    ],
    [
      "a text with a long gap",
      '<row><c t="s"><v>0</v></c></row>',
      { "xl/sharedStrings.xml": stringsXml(`a${" ".repeat(300_000)}a`) },
    ],
    [
      "a number format of brackets",
      "<row><c><v>1</v></c></row>",
      { "xl/styles.xml": stylesXml("[".repeat(300_000)) },
    ],
    ["a date of Ts", `<row><c t="d"><v>${"T".repeat(300_000)}</v></c></row>`, {}],
  ])("%s takes no more time than its length", (_, rows, more) => {
    const before = performance.now();
    expect(readParts(of(rows, more)).sheets).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
  test("names of JavaScript's own are names like others", () => {
    const names = ["__proto__", "constructor", "toString"];
    const listed = names
      .map((name, at) => `<sheet name="${name}" state="${name}" r:id="rId${String(at + 1)}"/>`)
      .join("");
    const book = readParts({
      ...workbookOf({ a: ONE, b: ONE, c: ONE }),
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${listed}</sheets></workbook>`,
    });
    expect(book.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual(
      names.map((name) => [name, "visible"]),
    );
    const styled = readParts(of('<row><c s="__proto__" t="constructor" __proto__="x"><v>1</v></c></row>'));
    expect(firstRow(styled)).toEqual([1]);
  });
});
