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

/** The delivery of a browser; `openWorkbook` opens a new workbook beside this one where the host can, else it is saved as a file. */
export const browserDelivery = (openWorkbook?: (base64: string) => Promise<void>): Delivery => ({
  copy,
  save,
  async template(kind, ruleset, facts) {
    const [{ blankXlsx, openXlsx }, { planTemplate }, { toBase64 }] = await Promise.all([
      import("../../hosts/file/xlsx"),
      import("../../writing/plan-template"),
      import("./base64"),
    ]);
    const host = openXlsx("template.xlsx", blankXlsx());
    await host.apply(planTemplate(ruleset, kind, facts));
    const bytes = host.save();
    if (openWorkbook) await openWorkbook(toBase64(bytes));
    else save(`social-value-${kind}-workbook.xlsx`, XLSX, bytes);
  },
});
