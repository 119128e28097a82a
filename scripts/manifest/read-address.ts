import { Misuse } from "../../src/apps/cli/misuse";

const EXAMPLE = "https://addin.example.gov.uk/commonweal";

const refused = (text: string, why: string): Misuse =>
  new Misuse(`--url "${text}": ${why} Give the folder in which taskpane.html lies, such as ${EXAMPLE}.`);

/** The longest path that the manifest puts behind the address, and what Office allows of the whole. */
const BEHIND = 60;
const LIMIT = 2048;

/** The address of the folder of the pages, as Office takes it. Throws Misuse where Office would not take it, or would not find the pages. */
export function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw refused(text, "this is not an address.");
  if (url.protocol !== "https:")
    throw refused(text, `it begins with "${url.protocol}", and Office loads pages over https: alone.`);
  if (url.username !== "" || url.password !== "")
    throw refused(text, "it holds a user name or password, which every user would see.");
  if (url.search !== "" || text.includes("?"))
    throw refused(text, `it has a query ("${url.search}"), and page names are put behind the address.`);
  if (url.hash !== "" || text.includes("#"))
    throw refused(text, `it has a fragment ("${url.hash}"), and page names are put behind the address.`);
  if (text.includes("*")) throw refused(text, "it has a wildcard, and a page has one address.");
  if (/\.(?:html?|xml)$/i.test(url.pathname)) throw refused(text, "it names a page or file, not the folder.");
  if (text.endsWith("/")) throw refused(text, "it ends with a slash, which would stand there twice.");
  const plain = url.href.replace(/\/$/, "");
  if (plain !== text) throw refused(text, `Office writes it as ${plain}.`);
  if (text.length + BEHIND > LIMIT)
    throw refused(
      text,
      `it has ${String(text.length)} characters; with a page's name behind it, it would be over Office's ${String(LIMIT)}.`,
    );
  return text;
}
