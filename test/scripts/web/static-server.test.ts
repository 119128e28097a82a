import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { headersFor } from "../../../scripts/web/headers";
import { serveFolder, type StaticServer } from "../../../scripts/web/static-server";

let folder = "";
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "commonweal-server-"));
  mkdirSync(path.join(folder, "web"));
  writeFileSync(path.join(folder, "secret.txt"), "not of the add-in");
  writeFileSync(path.join(folder, "web/taskpane.html"), "<p>pane</p>");
  server = await serveFolder(path.join(folder, "web"), 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test("a page comes with the headers that the static hosts send", async () => {
  const response = await fetch(`${server.origin}/taskpane.html?view=gaps`);
  expect(await response.text()).toBe("<p>pane</p>");
  const { "Strict-Transport-Security": lasting, ...others } = headersFor("taskpane.html");
  for (const [name, value] of Object.entries(others)) expect(response.headers.get(name)).toBe(value);
  expect(lasting).toBeDefined();
  expect(response.headers.has("Strict-Transport-Security")).toBe(false); // localhost is not ours alone
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
});

test.each(["/nothing.js", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/"])(
  "%s is not among the files",
  async (name) => {
    const response = await fetch(server.origin + name);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("not of the add-in");
  },
);

test("a port that is taken is said to be", async () => {
  const port = Number(new URL(server.origin).port);
  await expect(serveFolder(folder, port)).rejects.toMatchObject({ code: "EADDRINUSE" });
});
