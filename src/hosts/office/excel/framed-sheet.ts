import type { Frame, FramedSheet } from "./frame";

/** The worksheet of that name, compared as Excel does. */
export const framedSheet = (frame: Frame, name: string): FramedSheet | undefined =>
  frame.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
