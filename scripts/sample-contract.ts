import { writeFileSync } from "node:fs";
import path from "node:path";
import { packed, writeEntries } from "../src/hosts/file/zip";
import { contractParts } from "./samples/contract-parts";

/** Writes samples/contract.docx; the same bytes every time. */
const entries = Object.entries(contractParts()).map(([name, xml]) =>
  packed(name, new TextEncoder().encode(xml)),
);
writeFileSync(path.resolve("samples/contract.docx"), writeEntries(entries));
