import { columnName } from "../excel/a1";
import { display } from "../excel/number-format";
import type { Workbook } from "../excel/workbook";
import { listStrings } from "../word/numbering";
import { textOf } from "../word/paragraph-text";
import { styleName, styleOf } from "../word/styles";
import type { WordDocument } from "../word/word-document";

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** The first rows of the active sheet as a plain grid. */
export function gridView(book: Workbook): string {
  const { active } = book;
  const rows = Array.from({ length: 40 }, (_, row) => row);
  const columns = Array.from({ length: 12 }, (_, column) => column);
  const head = `<tr><th></th>${columns.map((one) => `<th>${columnName(one)}</th>`).join("")}</tr>`;
  const cell = (row: number, column: number): string => {
    const text = display(active.content(row, column), book.styles.formatOf(active.style(row, column)));
    return `<td>${escape(text)}</td>`;
  };
  const body = rows.map(
    (row) => `<tr><th>${String(row + 1)}</th>${columns.map((column) => cell(row, column)).join("")}</tr>`,
  );
  return `<h2>${escape(active.name)}</h2><table>${head}${body.join("")}</table>`;
}

/** The paragraphs of the body, one below the other. */
export function pageView(document: WordDocument): string {
  const numbers = listStrings(document, document.body);
  const lines = document.paragraphs(document.body).map((one) => {
    const style = styleOf(document, one);
    const name = style ? styleName(style) : "";
    const text = escape(`${numbers.get(one) ?? ""} ${textOf(one)}`.trim());
    return name.startsWith("Heading") ? `<h3>${text}</h3>` : `<p>${text}</p>`;
  });
  return `<div class="page">${lines.join("")}</div>`;
}
