import { memoryDocument } from "../../src/hosts/memory-document";
import { documentContract } from "./document-contract";

documentContract("the host in memory", (document, answered = []) => {
  const host = memoryDocument(document, { answered });
  return { host, marks: () => host.marks(), reopened: () => Promise.resolve(host), content: () => undefined };
});
