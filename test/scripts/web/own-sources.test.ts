import { withOwnSources } from "../../../scripts/web/own-sources-plugin";

test("our sources keep their text, packages keep their names alone", () => {
  const map = {
    version: 3,
    sources: [
      "webpack://commonweal/./src/core/say.ts",
      "webpack://commonweal/./node_modules/emitter/index.js",
    ],
    sourcesContent: ["export const say = 1;", "new Function('return this')()"],
    mappings: "AAAA",
  };
  expect(JSON.parse(withOwnSources(JSON.stringify(map)))).toEqual({
    ...map,
    sourcesContent: ["export const say = 1;", null],
  });
});

test("a file that is no source map is not passed over", () => {
  expect(() => withOwnSources("{}")).toThrow("A source map without a list of sources cannot be shortened.");
});
