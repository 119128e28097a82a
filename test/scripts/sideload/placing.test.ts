import { placing } from "../../../scripts/sideload/placing";

const placed = { manifest: "C:\\work\\manifest.xml", id: "597c31f6", home: "/Users/ada" };

test("on Windows the registry names the manifest by its id, and forgets it again", () => {
  const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
  expect(placing("win32", placed)).toMatchObject({
    put: [
      {
        is: "run",
        command: "reg",
        arguments: ["add", key, "/v", "597c31f6", "/t", "REG_SZ", "/d", "C:\\work\\manifest.xml", "/f"],
      },
    ],
    remove: [{ is: "run", command: "reg", arguments: ["delete", key, "/v", "597c31f6", "/f"] }],
  });
});

test("on a Mac each program has its folder, and what was put there is taken out", () => {
  const { put, remove } = placing("darwin", placed);
  const wef = (program: string): string =>
    `/Users/ada/Library/Containers/com.microsoft.${program}/Data/Documents/wef/commonweal.597c31f6.manifest.xml`;
  expect(put).toEqual([
    { is: "copy", to: wef("Excel") },
    { is: "copy", to: wef("Word") },
  ]);
  expect(remove).toEqual(put);
});

test("elsewhere nothing is done, and Office on the web is named", () => {
  const { put, remove, then } = placing("linux", placed);
  expect([put, remove]).toEqual([[], []]);
  expect(then.join(" ")).toContain("Upload My Add-in");
});
