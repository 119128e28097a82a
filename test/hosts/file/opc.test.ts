import {
  addContentType,
  addDefaultType,
  addRelationship,
  contentTypeOf,
  findByType,
  OFFICE_RELATIONSHIPS,
  relationships,
  relationshipsPartOf,
  removeContentType,
  removeRelationship,
  resolveTarget,
} from "../../../src/hosts/file/opc";
import { openPackage, type Package } from "../../../src/hosts/file/package";
import { sheetXml, workbookOf, zipped, type Parts } from "./zipped";

const packageOf = (more: Parts = {}): Package =>
  openPackage("a.xlsx", zipped(workbookOf({ A: sheetXml(""), B: sheetXml("") }, more)));

const RELS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";
const COMMENTS = `${OFFICE_RELATIONSHIPS}/comments`;

test.each([
  ["the package", "", "_rels/.rels"],
  ["a part at the root", "a.xml", "_rels/a.xml.rels"],
  ["a part in a folder", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"],
])("relationships of %s", (_, part, expected) => {
  expect(relationshipsPartOf(part)).toBe(expected);
});

test.each([
  ["beside its part", "sheet2.xml", "xl/worksheets/sheet2.xml"],
  ["from the root", "/xl/styles.xml", "xl/styles.xml"],
  ["one step up", "../styles.xml", "xl/styles.xml"],
  ["more steps up than there are", "../../../../xl/styles.xml", "xl/styles.xml"],
  ["as the package spells it", "../STYLES.xml", "xl/styles.xml"],
  ["without its fragment", "../styles.xml#a", "xl/styles.xml"],
  ["with an escape", "../st%79les.xml", "xl/styles.xml"],
  ["to nowhere", "../gone.xml", "xl/gone.xml"],
  ["with a broken escape", "%E0%A4%A", "xl/worksheets/%E0%A4%A"],
])("a target %s", (_, target, expected) => {
  expect(resolveTarget(packageOf(), "xl/worksheets/sheet1.xml", target)).toBe(expected);
});

describe("reading relationships", () => {
  test("one outside the package keeps its address and is found by no type", () => {
    const xml = `<Relationships><Relationship Id="a" Type="${COMMENTS}" Target="https://example.org/a b" TargetMode="External"/></Relationships>`;
    const pkg = packageOf({ [RELS]: xml });
    expect(relationships(pkg, "xl/workbook.xml")).toEqual([
      { id: "a", type: COMMENTS, target: "https://example.org/a b", external: true },
    ]);
    expect(findByType(pkg, "xl/workbook.xml", "comments")).toEqual([]);
  });
  test("the strict form of a type is the same type", () => {
    const xml =
      '<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="styles.xml"/></p:Relationships>';
    expect(findByType(packageOf({ [RELS]: xml }), "xl/workbook.xml", "styles")).toHaveLength(1);
  });
  test("a part without any has none", () => {
    expect(relationships(packageOf(), "xl/styles.xml")).toEqual([]);
  });
});

describe("adding a relationship", () => {
  test("the rest of the part stays to the letter, and the target is relative", () => {
    const pkg = packageOf();
    const before = pkg.text(RELS) ?? "";
    const id = addRelationship(
      pkg,
      "xl/workbook.xml",
      `${OFFICE_RELATIONSHIPS}/customXml`,
      "customXml/item1.xml",
    );
    const added = `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/>`;
    expect(pkg.text(RELS)).toBe(before.replace("</Relationships>", `${added}</Relationships>`));
    expect(pkg.changed()).toEqual([RELS]);
  });
  test("twice is once", () => {
    const pkg = packageOf();
    const first = addRelationship(pkg, "xl/workbook.xml", COMMENTS, "xl/comments9.xml");
    const text = pkg.text(RELS);
    expect(addRelationship(pkg, "xl/workbook.xml", COMMENTS, "xl/Comments9.xml")).toBe(first);
    expect(pkg.text(RELS)).toBe(text);
  });
  test("an empty element is opened, with its prefix", () => {
    const pkg = packageOf({ [RELS]: '<p:Relationships xmlns:p="x"/>' });
    addRelationship(pkg, "xl/workbook.xml", COMMENTS, "xl/c.xml");
    expect(pkg.text(RELS)).toMatch(
      /^<p:Relationships xmlns:p="x"><p:Relationship [^<]* Target="c.xml"\/><\/p:Relationships>$/,
    );
  });
  test("a part that has none gets its own, of the right type", () => {
    const pkg = packageOf();
    addRelationship(pkg, "xl/worksheets/sheet1.xml", COMMENTS, "xl/comments1.xml");
    expect(findByType(pkg, "xl/worksheets/sheet1.xml", "comments")).toHaveLength(1);
    expect(contentTypeOf(pkg, "xl/worksheets/_rels/sheet1.xml.rels")).toContain("relationships+xml");
  });
  test("adding, then removing by id, leaves the part as it was", () => {
    const pkg = packageOf();
    const id = addRelationship(pkg, "xl/workbook.xml", COMMENTS, "xl/c.xml");
    removeRelationship(pkg, "xl/workbook.xml", id);
    expect(pkg.changed()).toEqual([]);
  });
});

describe("content types", () => {
  const OWN = "application/x-own";
  test("a part's own goes before its extension's", () => {
    const pkg = packageOf();
    expect(contentTypeOf(pkg, "xl/styles.xml")).toBe("application/xml");
    expect(contentTypeOf(pkg, "XL/Workbook.XML")).toContain("sheet.main+xml");
    expect(contentTypeOf(pkg, "xl/photo.png")).toBeUndefined();
  });
  test("adding, then removing, leaves the part as it was", () => {
    const pkg = packageOf();
    addContentType(pkg, "xl/styles.xml", OWN);
    expect(contentTypeOf(pkg, "xl/styles.xml")).toBe(OWN);
    removeContentType(pkg, "xl/styles.xml");
    expect(pkg.changed()).toEqual([]);
  });
  test("a type that is there already is not written again", () => {
    const pkg = packageOf();
    addContentType(pkg, "xl/other.xml", "application/xml");
    expect(pkg.changed()).toEqual([]);
  });
  test("another type takes the place of the first", () => {
    const pkg = packageOf();
    addContentType(pkg, "xl/styles.xml", "application/x-first");
    addContentType(pkg, "xl/styles.xml", OWN);
    expect(pkg.text(TYPES)).not.toContain("x-first");
  });
  test("an extension's type stands first and is never replaced", () => {
    const pkg = packageOf();
    addDefaultType(pkg, "vml", OWN);
    addDefaultType(pkg, "VML", "application/x-second");
    expect(contentTypeOf(pkg, "xl/drawings/a.vml")).toBe(OWN);
    expect(pkg.text(TYPES)).toMatch(/<Types [^>]*><Default Extension="vml"/);
  });
});
