import { memoryWorkbook } from "../../src/hosts/memory";
import { workbookContract } from "./contract";

workbookContract("the host in memory", (sheets, notes) => {
  const host = memoryWorkbook(sheets, notes);
  return { host, marks: () => host.marks(), reopened: () => Promise.resolve(host), content: () => undefined };
});
