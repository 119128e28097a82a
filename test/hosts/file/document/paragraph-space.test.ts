import { withSpace, writtenSpace } from "../../../../src/hosts/file/document/paragraph-space";

test.each([
  ["nothing is written", undefined, {}],
  ["both sides", '<w:spacing w:before="0" w:after="120" w:line="240"/>', { before: 0, after: 120 }],
  ["what Word is to find itself counts", '<w:spacing w:afterAutospacing="1" w:after="0"/>', { after: 280 }],
  ["lines count", '<w:spacing w:beforeLines="50" w:before="0"/>', { before: 50 }],
  ["the letters' spacing is none", '<w:spacing w:val="20"/>', {}],
])("%s", (_, xml, space) => {
  expect(writtenSpace(xml)).toEqual(space);
});

test.each([
  [undefined, { after: 120 }, '<w:spacing w:after="120"/>'],
  [
    '<w:spacing w:after="0" w:line="259" w:lineRule="auto"/>',
    { before: 120, after: 120 },
    '<w:spacing w:before="120" w:after="120" w:line="259" w:lineRule="auto"/>',
  ],
  [
    '<w:spacing w:before="20" w:after="0" w:afterAutospacing="0" />',
    { after: 120 },
    '<w:spacing w:after="120" w:before="20"/>',
  ],
])("%s with %j is %s", (xml, space, expected) => {
  expect(withSpace(xml, space)).toBe(expected);
});
