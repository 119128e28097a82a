import { writeFileSync } from "node:fs";
import path from "node:path";
import { packed, writeEntries } from "../src/hosts/file/zip";
import { adviceContract } from "./samples/advice-contract";
import { documentParts, type SampleDocument } from "./samples/document-parts";
import { fundingAgreement } from "./samples/funding-agreement";
import { retrofitContract } from "./samples/retrofit-contract";
import { servicesContract } from "./samples/services-contract";

const SAMPLES: Readonly<Record<string, SampleDocument>> = {
  "contract.docx": adviceContract(),
  "funding-agreement.docx": fundingAgreement(),
  "retrofit-contract.docx": retrofitContract(),
  "services-contract.docx": servicesContract(),
};

/** Writes the sample contracts; the same bytes every time. */
for (const [name, sample] of Object.entries(SAMPLES)) {
  const entries = Object.entries(documentParts(sample)).map(([part, xml]) =>
    packed(part, new TextEncoder().encode(xml)),
  );
  writeFileSync(path.resolve("samples", name), writeEntries(entries));
  console.log(`samples/${name}`);
}
