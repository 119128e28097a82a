import { badArgument } from "../core/api-error";

/** Refuses a name that Excel gives no sheet. */
export function checkSheetName(name: string): void {
  const isBad =
    name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'");
  if (isBad) throw badArgument("Worksheet.name");
}
