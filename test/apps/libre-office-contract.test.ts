import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { openDocx } from "../../src/hosts/file/docx";
import { openPackage } from "../../src/hosts/file/package";
import { emptyFolder, run } from "./command-line";

const CONTRACT = "samples/retrofit-contract.docx";
const hasOffice = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
const ifOffice = hasOffice ? test : test.skip;
if (!hasOffice) console.warn("skipped: soffice is not on the path, so no draft goes through LibreOffice");

const bytes = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
const textsOf = async (file: string): Promise<readonly string[]> =>
  (await openDocx("a.docx", bytes(file)).read()).paragraphs.map(({ text }) => text.trim());

/** A sample contract drafted from an offer, then opened and saved by LibreOffice. */
async function savedByOffice() {
  const folder = emptyFolder();
  const file = (name: string): string => path.join(folder, name);
  const [offer, drafted, saved] = [file("offer.json"), file("drafted.docx"), file("saved/drafted.docx")];
  const bid = ["--lot", "1", "--bid", "Alder & Finch Retrofit Ltd"];
  await run("offer", "samples/retrofit-tender.xlsx", ...bid, "--out", offer);
  await run("draft", CONTRACT, "--from", offer, "--out", drafted);
  mkdirSync(file("saved"));
  const profile = `-env:UserInstallation=${pathToFileURL(file("profile")).href}`;
  const args = [profile, "--headless", "--convert-to", "docx", "--outdir", file("saved"), drafted];
  expect(spawnSync("soffice", args, { stdio: "ignore" }).status).toBe(0);
  return { file, offer, drafted, saved };
}

ifOffice(
  "after LibreOffice saved a draft, check knows every clause, and clear takes out the marks, names what stays and touches nobody's words",
  async () => {
    const { file, offer, drafted, saved } = await savedByOffice();
    const states = async (one: string): Promise<readonly string[]> => {
      const { out } = await run("check", one, "--from", offer);
      return out.split("\n").filter((line) => /^LCR-C-\d{3} /.test(line));
    };
    expect(await states(saved)).toEqual(await states(drafted));
    expect((await states(saved)).filter((line) => line.includes(" present "))).toHaveLength(14);

    const cleared = file("cleared.docx");
    const ran = await run("clear", saved, "--out", cleared);
    expect([ran.code, ran.error]).toEqual([1, ""]);
    const left = ran.out.split("\n").filter((line) => line.startsWith("Not taken out: "));
    expect(left.filter((line) => line.includes("known by its bookmark"))).toHaveLength(14);
    expect(left.some((line) => line.includes("8 lines of commitments in a blank of the contract"))).toBe(
      true,
    );
    expect(ran.out).toContain("Start again from the contract as it was before drafting");

    const after = await textsOf(cleared);
    expect(after).toEqual(await textsOf(saved));
    const comments = openPackage("cleared.docx", bytes(cleared)).text("word/comments.xml") ?? "";
    const authors = [...comments.matchAll(/w:author="([^"]*)"/g)].map(([, author]) => author);
    expect(authors.sort()).toEqual(["Dele Okafor", "Gwen Pardoe"]);
  },
  180_000,
);
