import type { MarkCell, WorkbookChange } from "../../../src/core/change";
import { openPackage, type Package } from "../../../src/hosts/file/package";
import { guidOf } from "../../../src/hosts/file/workbook/guid";
import { openXlsx } from "../../../src/hosts/file/xlsx";
import { book } from "../../sheets-builder";
import { PERSON, workbookParts } from "./workbook-bytes";
import { sheetXml, workbookOf, zipped, type Parts } from "./zipped";

const plain = (): Parts => workbookParts(book("bids.xlsx", { Bids: [["Bidder", 1]] }));
/** A thread of somebody else's at A1, and a note at B1. */
const talked = (): Parts =>
  workbookParts(
    book(
      "bids.xlsx",
      { Bids: [["Bidder", 1]] },
      { sheets: { Bids: { comments: { A1: "Who?", B1: "A note" } } } },
    ),
    [{ sheet: "Bids", row: 0, column: 1 }],
  );

const mark = (text: string, row = 0, column = 0): MarkCell => ({
  kind: "mark",
  sheet: "Bids",
  row,
  column,
  expect: row > 0 ? "" : column === 0 ? "Bidder" : 1,
  text: `Commonweal · ${text}`,
});
const UNMARK: WorkbookChange = { kind: "unmark" };

async function applied(
  bytes: Uint8Array,
  ...changes: readonly WorkbookChange[]
): Promise<{ pkg: Package; bytes: Uint8Array }> {
  const host = openXlsx("bids.xlsx", bytes);
  expect(await host.apply(changes)).toEqual([]);
  const after = host.save();
  return { pkg: openPackage("bids.xlsx", after), bytes: after };
}

const text = (pkg: Package, part: string): string => pkg.text(part) ?? "";
const textsOf = (pkg: Package): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(pkg.names().map((name) => [name, pkg.text(name)]));
const partsOf = (pkg: Package, ...without: readonly string[]): Parts =>
  Object.fromEntries(
    pkg
      .names()
      .filter((name) => !without.includes(name))
      .map((name) => [name, pkg.bytes(name) ?? ""]),
  );

const THREADS = "xl/threadedComments/threadedComment1.xml";
const NOTES = "xl/comments1.xml";
const SHAPES = "xl/drawings/vmlDrawing1.vml";
const SHEET = "xl/worksheets/sheet1.xml";

describe("the first mark of a sheet", () => {
  test("stands as a thread of ours, as a note for those who cannot see threads, and as the note's shape", async () => {
    const { pkg } = await applied(zipped(plain()), mark("2 findings\nerror: <no quantity>", 4, 2));
    const id = guidOf("Bids", "C5", "Commonweal · 2 findings\nerror: <no quantity>");
    const said = "Commonweal · 2 findings\nerror: &lt;no quantity&gt;";
    const [, person = ""] =
      /<person\s+displayName="Commonweal" id="([^"]+)" userId="Commonweal" providerId="None"\/>/.exec(
        text(pkg, "xl/persons/person.xml"),
      ) ?? [];
    expect(text(pkg, THREADS)).toMatch(/ref="C5" personId="[^"]*" id="[^"]*"><text>/);
    expect(text(pkg, THREADS)).toContain(`personId="${person}" id="${id}"><text>${said}</text>`);
    // No clock: a date would make the same input give another file.
    expect(text(pkg, THREADS)).not.toContain("dT=");
    expect(text(pkg, NOTES)).toContain(`<author>tc=${id}</author>`);
    expect(text(pkg, NOTES)).toMatch(
      /ref="C5" authorId="0" shapeId="0" xr:uid="\{[^"]*\}"><text><t xml:space="preserve">Commonweal ·/,
    );
    expect(text(pkg, SHAPES)).toContain("<x:Row>4</x:Row><x:Column>2</x:Column>");
    const [, reference = ""] =
      /<pageMargins[^>]*\/><legacyDrawing r:id="(\w+)"\/><\/worksheet>/.exec(text(pkg, SHEET)) ?? [];
    expect(text(pkg, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      `Id="${reference}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"`,
    );
  });

  test("the identifier follows from sheet, cell and text, and has the form that Excel expects", () => {
    expect(guidOf("Bids", "C5", "x")).toMatch(
      /^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}\}$/,
    );
    expect(guidOf("Bids", "C5", "x")).toBe(guidOf("Bids", "C5", "x"));
    const all = ["Bids", "Bid"].flatMap((sheet) => ["C5", "sC5", "C6"].map((ref) => guidOf(sheet, ref, "x")));
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    [
      "before the tables and extensions that stand at the end",
      '<tableParts count="0"/><extLst><ext uri="u"/></extLst>',
      "<tableParts",
    ],
    [
      "after conditional formats, whose rules have extensions of their own",
      '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><extLst><ext uri="u"/></extLst></cfRule></conditionalFormatting><pageMargins left="1"/>',
      "</worksheet>",
    ],
    ["after the drawing", '<drawing r:id="rId9"/><oleObjects/>', "<oleObjects/>"],
    ["at the end of a sheet of cells alone", "", "</worksheet>"],
    [
      "before the header's pictures",
      '<pageSetup paperSize="9"/><legacyDrawingHF r:id="rId8"/>',
      "<legacyDrawingHF",
    ],
  ])("its reference stands %s", async (_, after, next) => {
    const parts = workbookOf({
      Bids: sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Bidder</t></is></c></row>', after),
    });
    const { pkg } = await applied(zipped(parts), mark("x"));
    expect(text(pkg, SHEET)).toMatch(new RegExp(`<legacyDrawing r:id="\\w+"/>${next}`));
  });
});

describe("marks beside what people said", () => {
  test("our reply joins a thread, below its note too, and goes without a trace", async () => {
    const parts = talked();
    const { pkg, bytes } = await applied(zipped(parts), mark("no date"));
    expect(text(pkg, THREADS)).toMatch(
      /parentId="\{22222222[^"]*\}"><text>Commonweal · no date<\/text><\/threadedComment><\/ThreadedComments>$/,
    );
    expect(text(pkg, NOTES)).toContain("Who?\nReply:\n    Commonweal · no date</t>");
    expect(text(pkg, NOTES).match(/<comment /g)).toHaveLength(2);
    expect(textsOf((await applied(bytes, UNMARK)).pkg)).toEqual(parts);
  });

  test("a new thread goes into the parts that are there, and out of them again", async () => {
    const parts = talked();
    const { pkg, bytes } = await applied(zipped(parts), mark("x", 5), mark("y", 6));
    expect(text(pkg, NOTES).match(/<author>/g)).toHaveLength(4);
    expect(text(pkg, SHAPES).match(/<v:shape\s/g)).toHaveLength(4);
    expect(text(pkg, SHAPES).match(/_x0000_s\d+/g)).toEqual([
      "_x0000_s1025",
      "_x0000_s1026",
      "_x0000_s1027",
      "_x0000_s1028",
    ]);
    expect(pkg.names()).not.toContain("xl/comments2.xml");
    expect(textsOf((await applied(bytes, UNMARK)).pkg)).toEqual(parts);
  });

  test("marks that change leave no old author or shape behind", async () => {
    const one = await applied(zipped(talked()), mark("x", 5));
    const two = await applied(one.bytes, UNMARK, mark("another text", 5));
    const direct = await applied(zipped(talked()), UNMARK, mark("another text", 5));
    expect(textsOf(two.pkg)).toEqual(textsOf(direct.pkg));
  });
});

/** The workbook with an answer by somebody else to the one thread of ours. */
function answered(pkg: Package): Uint8Array {
  const [, id = ""] = /id="(\{[^"]+\})"/.exec(text(pkg, THREADS)) ?? [];
  const answer = `<threadedComment ref="A1" personId="${PERSON}" id="{33333333-3333-4333-8333-333333333333}" parentId="${id}"><text>It is in annex B.</text></threadedComment>`;
  pkg.set(THREADS, text(pkg, THREADS).replace("</ThreadedComments>", `${answer}</ThreadedComments>`));
  return pkg.save();
}

describe("a thread of ours that somebody answered", () => {
  test("is resolved, not removed, and opened again when the gap is there again", async () => {
    const start = answered((await applied(zipped(plain()), mark("x"))).pkg);
    const resolved = await applied(start, UNMARK);
    expect(text(resolved.pkg, THREADS)).toMatch(/<threadedComment\s+ref="A1"[^>]* done="1">/);
    expect(text(resolved.pkg, THREADS)).toContain("It is in annex B.");
    expect(text(resolved.pkg, "xl/persons/person.xml")).toContain("Commonweal");
    const again = await applied(resolved.bytes, UNMARK, mark("x"));
    expect(text(again.pkg, THREADS)).toBe(text(openPackage("a", start), THREADS));
    expect((await applied(resolved.bytes, UNMARK)).bytes).toEqual(resolved.bytes);
  });

  test("is named to readers by the answer alone", async () => {
    const start = answered((await applied(zipped(plain()), mark("x"))).pkg);
    const [sheet] = (await openXlsx("bids.xlsx", start).read()).sheets;
    expect([...(sheet?.comments.values() ?? [])]).toEqual(["It is in annex B."]);
  });
});

describe("marks that another program saved", () => {
  test("a thread under another id of ours is still ours", async () => {
    const { pkg } = await applied(zipped(plain()), mark("x"));
    const [, id = ""] = /id="(\{[^"]+\})"/.exec(text(pkg, "xl/persons/person.xml")) ?? [];
    for (const part of ["xl/persons/person.xml", THREADS])
      pkg.set(
        part,
        text(pkg, part).replaceAll(id, "{44444444-4444-4444-8444-444444444444}").replaceAll(" \t", " "),
      );
    const rels = "xl/worksheets/_rels/sheet1.xml.rels";
    pkg.set(rels, text(pkg, rels).replaceAll("rIdCommonweal", "rId"));
    pkg.set(SHEET, text(pkg, SHEET).replaceAll("rIdCommonweal", "rId"));
    for (const part of [NOTES, SHAPES]) pkg.set(part, text(pkg, part).replaceAll(" \t", " "));
    const host = openXlsx("bids.xlsx", pkg.save());
    expect(await host.apply([UNMARK, mark("x")])).toEqual([]);
    expect(host.changedParts).toEqual([]);
    await host.apply([UNMARK]);
    const names = openPackage("a", host.save()).names();
    expect(names.filter((name) => /comment|vml|person/i.test(name))).toEqual([]);
  });

  test("the plain note that LibreOffice leaves of a thread of ours is replaced, and a user's note is not", async () => {
    const { pkg } = await applied(zipped(plain()), mark("x"));
    const left = partsOf(pkg, THREADS, "xl/persons/person.xml");
    const cut = (part: string, pattern: RegExp): string => text(pkg, part).replace(pattern, "");
    const parts = {
      ...left,
      "[Content_Types].xml": cut(
        "[Content_Types].xml",
        /<Override PartName="\/xl\/(threadedComments|persons)[^>]*>/g,
      ),
      "xl/worksheets/_rels/sheet1.xml.rels": cut(
        "xl/worksheets/_rels/sheet1.xml.rels",
        /<Relationship [^>]*threadedComment[^>]*>/g,
      ),
      "xl/_rels/workbook.xml.rels": cut("xl/_rels/workbook.xml.rels", /<Relationship [^>]*person[^>]*>/g),
    };
    const again = await applied(zipped(parts), UNMARK, mark("x"));
    expect(text(again.pkg, NOTES).match(/<comment\s/g)).toHaveLength(1);
    expect(text(again.pkg, THREADS)).toContain("Commonweal · x");
  });
});

describe("shapes of comments", () => {
  test("a drawing that is no XML at all keeps every character, and other shapes stay", async () => {
    const parts = talked();
    const odd = String(parts[SHAPES]).replace(
      "</xml>",
      '<v:shape id="button" type="#_x0000_t201"><v:textbox><br>Press</v:textbox><x:ClientData ObjectType="Button"><x:Row>5</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>\r\n</xml>',
    );
    const start = zipped({ ...parts, [SHAPES]: odd });
    const { pkg, bytes } = await applied(start, mark("x", 5));
    expect(text(pkg, SHAPES).startsWith(odd.slice(0, odd.lastIndexOf("</xml>")))).toBe(true);
    expect((await applied(bytes, UNMARK)).pkg.text(SHAPES)).toBe(odd);
  });

  test("a drawing without the type that notes refer to is given it, and loses it again", async () => {
    const parts = talked();
    const bare = String(parts[SHAPES])
      .replace(/<v:shapetype[^>]*>/, "")
      .replaceAll("xmlns:v=", 'xmlns:w="urn:w"\r\n xmlns:v=');
    const { pkg, bytes } = await applied(zipped({ ...parts, [SHAPES]: bare }), mark("x", 5));
    expect(text(pkg, SHAPES)).toContain('id="_x0000_t202"');
    expect((await applied(bytes, UNMARK)).pkg.text(SHAPES)).toBe(bare);
  });
});
