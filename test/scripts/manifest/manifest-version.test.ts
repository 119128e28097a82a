import { manifestVersion } from "../../../scripts/manifest/manifest-version";

test("three numbers of the package are four of Office", () => {
  expect(manifestVersion("1.4.0")).toBe("1.4.0.0");
});

test.each(["1.4", "1.4.0-beta.1", "1.4.123456", ""])("%s is not three numbers", (version) => {
  expect(() => manifestVersion(version)).toThrow(
    `package.json: version "${version}" is not three numbers such as 1.4.0, and Office's manifest takes nothing else.`,
  );
});
