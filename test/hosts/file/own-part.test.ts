import fc from "fast-check";
import type { Stamp } from "../../../src/core/finding";
import { findOwnPart, readOwnPart } from "../../../src/hosts/file/own-part";
import { parseOwnPart, printOwnPart } from "../../../src/hosts/own-part";
import { openPackage } from "../../../src/hosts/file/package";
import { sheetXml, workbookOf, zipped } from "./zipped";

const STAMP: Stamp = {
  set: "lcr",
  version: "1.0.0",
  sha256: "ab".repeat(32),
  authorityStatus: "drafted from the announcement; not issued",
  engine: "0.1.0",
  input: "cd".repeat(32),
  sheets: ["Social value", "Gaps", "Working"],
};
const WAIVER = {
  key: 'LCR-K-001|lot=1|bidder=A & B "Ltd"',
  reason: "Agreed at moderation.\nSee <minutes>.",
  who: "J. Bloggs",
  edition: "lcr 1.0.0",
};
const parse = (xml: string): unknown => parseOwnPart("a.xlsx", "customXml/item1.xml", xml);

test("what we print is what we read", () => {
  expect(parse(printOwnPart({ stamp: STAMP, waivers: [WAIVER] }))).toEqual({
    stamp: STAMP,
    waivers: [WAIVER],
  });
});

test("waivers stand without a stamp, and nothing stands as nothing", () => {
  expect(parse(printOwnPart({ stamp: undefined, waivers: [WAIVER] }))).toEqual({
    stamp: undefined,
    waivers: [WAIVER],
  });
  expect(parse(printOwnPart({ stamp: undefined, waivers: [] }))).toEqual({ stamp: undefined, waivers: [] });
});

test("every text that XML can hold comes back as it was", () => {
  const words = fc
    .string({ unit: "binary", minLength: 1 })
    .filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text.replace(/[\t\n\r]/g, "")));
  fc.assert(
    fc.property(words, words, words, (key, reason, name) => {
      const own = { stamp: { ...STAMP, sheets: [name] }, waivers: [{ ...WAIVER, key, reason }] };
      expect(parse(printOwnPart(own))).toEqual(own);
    }),
  );
});

test("stated facts stand alone as well as with a stamp, and come back as they were", () => {
  const stated = { title: 'Homes "A" & <B>\n\u0007', value: 0, places: ["Sefton"], lots: [{ id: "" }] };
  const alone = { stamp: undefined, waivers: [], stated };
  expect(parse(printOwnPart(alone))).toEqual(alone);
  const all = { stamp: STAMP, waivers: [WAIVER], stated };
  expect(parse(printOwnPart(all))).toEqual(all);
});

test("facts of an offer stand apart from the stated ones", () => {
  const own = {
    stamp: undefined,
    waivers: [],
    stated: { value: 1 },
    offered: { value: 2, edition: "lcr 1.1.0" },
  };
  expect(parse(printOwnPart(own))).toEqual(own);
  const alone = { stamp: undefined, waivers: [], offered: own.offered };
  expect(parse(printOwnPart(alone))).toEqual(alone);
});

test.each([
  ["no JSON", "{value:1}"],
  ["a fact that there is not", '{"cost":1}'],
  ["a value of another kind", '{"value":"1"}'],
  ["a day that no calendar has", '{"start":"2026-02-31"}'],
  ["a key that could change how programs behave", '{"__proto__":{"value":1}}'],
  ["no fact at all", "{}"],
  ["nothing", ""],
])("stated facts that are %s are passed over, and the waiver beside them counts", (_, json) => {
  const whole = printOwnPart({ stamp: undefined, waivers: [WAIVER], stated: { value: 1 } });
  const xml = whole.replace(/json="[^"]*"/, () => `json="${json.replaceAll('"', "&quot;")}"`);
  expect(xml).not.toBe(whole);
  expect(parse(xml)).toEqual({ stamp: undefined, waivers: [WAIVER] });
});

test("a stamp stays under two kilobytes", () => {
  expect(printOwnPart({ stamp: STAMP, waivers: [] }).length).toBeLessThan(2000);
});

test.each([
  [
    "another namespace",
    '<commonweal xmlns="urn:other"><waiver key="a" reason="b" who="c" edition="d"/></commonweal>',
  ],
  [
    "another root",
    '<other xmlns="urn:commonweal:review:1"><waiver key="a" reason="b" who="c" edition="d"/></other>',
  ],
  [
    "a waiver without a reason",
    '<commonweal xmlns="urn:commonweal:review:1"><waiver key="a" who="c" edition="d"/></commonweal>',
  ],
  [
    "a stamp without a version",
    '<commonweal xmlns="urn:commonweal:review:1"><stamp set="lcr"/></commonweal>',
  ],
])("%s is not read as ours", (_, xml) => {
  expect(parse(xml)).toEqual({ stamp: undefined, waivers: [] });
});

test("a prefix, as other programs write it, changes nothing", () => {
  const xml =
    '<ns0:commonweal xmlns:ns0="urn:commonweal:review:1"><ns0:waiver key="a" reason="b" who="c" edition="d"/></ns0:commonweal>';
  expect(parse(xml)).toMatchObject({ waivers: [{ key: "a" }] });
});

describe("finding our part in a file", () => {
  const open = (more: Record<string, string>) =>
    openPackage("a.xlsx", zipped(workbookOf({ A: sheetXml("") }, more)));
  test("among other people's parts", () => {
    const pkg = open({
      "customXml/item1.xml": '<a xmlns="urn:b"/>',
      "customXml/itemProps2.xml": '<p uri="urn:commonweal:review:1"/>',
      "customXml/item2.xml": printOwnPart({ stamp: STAMP, waivers: [] }),
    });
    expect(findOwnPart(pkg)).toBe("customXml/item2.xml");
    expect(readOwnPart(pkg).stamp).toEqual(STAMP);
  });
  test("a file that we never wrote says nothing", () => {
    expect(readOwnPart(open({}))).toEqual({ stamp: undefined, waivers: [] });
  });
});
