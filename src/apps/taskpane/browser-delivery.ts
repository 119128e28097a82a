import type { WorkbookChange } from "../../core/change";
import type { Delivery } from "./delivery";

/** Puts text on the clipboard; false where the web view forbids it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Offers a file for saving; its name keeps only letters that every system takes. */
function save(name: string, type: string, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name.replace(/[^\p{L}\p{N}.-]+/gu, "-").toLowerCase();
  link.click();
  // The download has begun; the next turn of the page no longer needs the address.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A new workbook from changes, as a file. */
async function workbookOf(name: string, changes: readonly WorkbookChange[]): Promise<Uint8Array> {
  const { blankXlsx, openXlsx } = await import("../../hosts/file/xlsx");
  const host = openXlsx(name, blankXlsx());
  await host.apply(changes);
  return host.save();
}

/** The delivery of a browser; `openWorkbook` opens a new workbook beside this one where the host can, else it is saved as a file. */
export function browserDelivery(openWorkbook?: (bytes: Uint8Array) => Promise<void>): Delivery {
  const hand = async (name: string, changes: readonly WorkbookChange[]): Promise<void> => {
    const bytes = await workbookOf(name, changes);
    if (openWorkbook) await openWorkbook(bytes);
    else save(name, XLSX, bytes);
  };
  return {
    copy,
    save,
    async report({ book, tender, ruleset, review }) {
      const { planReport } = await import("../../writing/plan-report");
      await hand("social-value-report.xlsx", planReport({ books: [book], tender, ruleset, review }));
    },
    async template(kind, ruleset, facts) {
      const { planTemplate } = await import("../../writing/plan-template");
      await hand(`social-value-${kind}-workbook.xlsx`, planTemplate(ruleset, kind, facts));
    },
  };
}
