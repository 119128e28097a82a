/**
 * The edition of each API that reading a file at all needs: ExcelApi tells of merged cells from 1.13, WordApi of content controls and
 * tables from 1.3. Office 2021 has 1.14 and 1.3.
 */
export const LEAST = { Excel: "1.13", Word: "1.3" } as const;
