import { inSchemaOrder } from "../../../../src/hosts/file/document/schema-order";

test.each([
  ["in order already, it stays as written", "<w:rPr> <w:b/> <w:sz w:val='9'/> </w:rPr>", undefined],
  ["nothing stays nothing", "", undefined],
  ["an empty element stays", "<w:rPr/>", undefined],
  ["fonts go before sizes", "<w:rPr><w:sz/><w:rFonts/></w:rPr>", "<w:rPr><w:rFonts/><w:sz/></w:rPr>"],
  [
    "a mark's tracked change stays first, a change of its look last",
    "<w:rPr><w:rPrChange><w:rPr><w:sz/><w:b/></w:rPr></w:rPrChange><w:b/><w:ins/></w:rPr>",
    "<w:rPr><w:ins/><w:b/><w:rPrChange><w:rPr><w:sz/><w:b/></w:rPr></w:rPrChange></w:rPr>",
  ],
  [
    "what a later Word adds goes behind, even where it has a name of the standard",
    "<w:rPr><w14:shadow/><w:lang/><w:shadow/></w:rPr>",
    "<w:rPr><w:shadow/><w:lang/><w14:shadow/></w:rPr>",
  ],
  ["the last of two counts", '<w:rPr><w:b w:val="0"/><w:b/></w:rPr>', "<w:rPr><w:b/></w:rPr>"],
  [
    "a paragraph's properties too, with a prefix of its own",
    "<x:pPr><x:jc/><x:ind/><x:rPr/><x:pStyle/></x:pPr>",
    "<x:pPr><x:pStyle/><x:ind/><x:jc/><x:rPr/></x:pPr>",
  ],
])("%s", (_, written, expected) => {
  expect(inSchemaOrder(written)).toBe(expected ?? written);
});
