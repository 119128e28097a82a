import { localDeployment } from "../../../scripts/manifest/local-deployment";
import { manifestXml } from "../../../scripts/manifest/manifest-xml";
import { readDeployment } from "../../../scripts/manifest/read-deployment";

const url = "https://addin.example.gov.uk/commonweal";

test.each([
  ["not an address", "addin.example.gov.uk", "this is not an address."],
  [
    "without https",
    "http://addin.example.gov.uk",
    'it begins with "http:", and Office loads pages over https: alone.',
  ],
  ["with a slash at its end", `${url}/`, "it ends with a slash, which would stand there twice."],
  ["with a query", `${url}?a=b`, 'it has a query ("?a=b"), and page names are put behind the address.'],
  [
    "with a question mark alone",
    `${url}?`,
    'it has a query (""), and page names are put behind the address.',
  ],
  ["with a fragment", `${url}#top`, 'it has a fragment ("#top"), and page names are put behind the address.'],
  [
    "with a password",
    "https://a:b@addin.example.gov.uk",
    "it holds a user name or password, which every user would see.",
  ],
  ["with a wildcard", "https://*.example.gov.uk", "it has a wildcard, and a page has one address."],
  ["of a page", `${url}/taskpane.html`, "it names a page or file, not the folder."],
  ["in capitals", "https://Addin.example.gov.uk", "Office writes it as https://addin.example.gov.uk."],
  [
    "with the port that https has anyway",
    "https://addin.example.gov.uk:443/a",
    "Office writes it as https://addin.example.gov.uk/a.",
  ],
  [
    "that is too long",
    `${url}/${"x".repeat(1960)}`,
    "it has 2000 characters; with a page's name behind it, it would be over Office's 2048.",
  ],
])("an address %s is refused", (_, text, why) => {
  expect(() => readDeployment({ url: text })).toThrow(
    `--url "${text}": ${why} Give the folder in which taskpane.html lies, such as https://addin.example.gov.uk/commonweal.`,
  );
});

test.each([
  [
    "a help page without https",
    { support: "http://help" },
    '--support "http://help" is not an https address',
  ],
  ["a provider without a name", { provider: " " }, '--provider " " has 1 characters. Office takes 1 to 125'],
  [
    "a provider of 126 characters",
    { provider: "x".repeat(126) },
    "has 126 characters. Office takes 1 to 125",
  ],
  ["an id that is none", { id: "7" }, '--id "7" is not a UUID in small letters'],
])("%s is refused", (_, options, why) => {
  expect(() => readDeployment({ url, ...options })).toThrow(why);
});

test("all that is given stands in the manifest; what is not comes from the deployment of a developer", () => {
  const given = {
    url,
    support: "https://help.example.gov.uk/social-value",
    provider: "Example & Sons Council",
    id: "2d6f5bb5-46b0-4b0e-8d7f-3f1d0a7a1c11",
  };
  expect(readDeployment(given)).toEqual({ ...localDeployment(url), ...given });
  expect(manifestXml(readDeployment(given))).toContain(
    "<ProviderName>Example &amp; Sons Council</ProviderName>",
  );
  expect(readDeployment({ url }).support).toBe(`${url}/help.html`);
});

test("a folder at the top of a host, and a port of its own, are taken", () => {
  expect(readDeployment({ url: "https://localhost:3000" }).url).toBe("https://localhost:3000");
});
