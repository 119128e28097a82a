import { readFileSync } from "node:fs";
import { headersFile, nginx, staticWebApp } from "../../../scripts/web/header-files";
import { headersFor, HEADERS } from "../../../scripts/web/headers";
import { OFFICE_JS } from "../../../scripts/web/office-js";
import { pagePolicy } from "../../../scripts/web/content-security-policy";

const policy = HEADERS["Content-Security-Policy"] ?? "";

/** What the policy admits for one kind of thing. */
const admits = (directive: string): readonly string[] =>
  policy
    .split("; ")
    .find((one) => one.startsWith(`${directive} `))
    ?.split(" ")
    .slice(1) ?? [];

test("scripts come from the add-in's own address and from Microsoft's, and none is evaluated", () => {
  expect(admits("script-src")).toEqual([
    "'self'",
    "https://appsforoffice.microsoft.com",
    "https://officeapis.public.onecdn.static.microsoft",
  ]);
  expect(admits("script-src")).toContain(new URL(OFFICE_JS).origin);
  expect(policy).not.toMatch(/unsafe-eval|wasm-unsafe-eval/);
});

test("what no directive names is refused", () => {
  expect(admits("default-src")).toEqual(["'none'"]);
});

test("nothing is sent anywhere but to the add-in's own address and office.js's", () => {
  expect(admits("connect-src")).toEqual(admits("script-src"));
  expect(admits("form-action")).toEqual(["'none'"]);
});

test("the pane itself frames nothing but Microsoft's own question whether a host is trusted", () => {
  expect(admits("frame-src")).toEqual(admits("script-src").slice(1));
});

test("Office on the web may show the pane in a frame, as a header alone can say", () => {
  expect(admits("frame-ancestors")).toContain("https://*.officeapps.live.com");
  expect(pagePolicy).not.toContain("frame-ancestors");
  expect(Object.keys(HEADERS)).not.toContain("X-Frame-Options");
});

test.each([
  [
    "a file with a hash in its name, for a year",
    "assets/packages.f124f6e5cc49.js",
    "public, max-age=31536000, immutable",
  ],
  ["an icon, for a day", "icons/check-16.png", "public, max-age=86400"],
  ["a page, never unasked", "taskpane.html", "no-cache"],
  ["the index of editions, never unasked", "rules/index.json", "no-cache"],
  ["an edition, never unasked", "rules/lcr/releases/1.1.0.json", "no-cache"],
  ["anything else, never unasked", "other.txt", "no-cache"],
])("a browser keeps %s", (_, path, lifetime) => {
  expect(headersFor(path)["Cache-Control"]).toBe(lifetime);
  expect(headersFor(path)).toMatchObject(HEADERS);
});

test("every form of the headers holds every header and every lifetime", () => {
  for (const text of [headersFile(), nginx(), JSON.stringify(JSON.parse(staticWebApp()))]) {
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
    expect(text).toContain("public, max-age=31536000, immutable");
  }
});

test("no path gets two lifetimes from the file of headers, where rules that fit add up", () => {
  const everywhere = headersFile().split("\n\n")[0];
  expect(everywhere).toMatch(/^\/\*\n/);
  expect(everywhere).not.toContain("Cache-Control");
});

test("the page for administrators shows the settings for nginx as they are written", () => {
  expect(readFileSync("docs/deploy.md", "utf8")).toContain(`\`\`\`nginx\n${nginx()}\`\`\``);
});
