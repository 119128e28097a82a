import type { Row } from "./row";

/** Sentences on what is wrong with a row; none where all is well. */
function complaints(row: Row): readonly string[] {
  const { trial } = row;
  if (trial.is === "refused") return trial.reason === "FAULT" ? [trial.message] : [];
  return [
    ...trial.faults,
    ...(row.fresh ?? []).map((fault) => `new validator error: ${fault}`),
    ...(row.opensBefore && !row.opensAfter ? ["LibreOffice no longer opens it"] : []),
  ];
}

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${String(count)}`).join(", ") || "none";
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((total, one) => total + (one ?? 0), 0);

/** The report as Markdown: totals, what is wrong, and a line for each file. */
export function tableOf(
  rows: readonly Row[],
  kind: "workbook" | "document" = "workbook",
): { readonly text: string; readonly isSound: boolean } {
  const refused = rows.flatMap(({ trial }) => (trial.is === "refused" ? [trial.reason] : []));
  const written = rows.flatMap((row) => (row.trial.is === "written" ? [{ ...row, trial: row.trial }] : []));
  const wrong = rows.flatMap((row) => complaints(row).map((complaint) => `- ${row.file}: ${complaint}`));
  const checked = written.filter((row) => row.errorsBefore !== undefined);
  const tried = written.filter((row) => row.opensBefore !== undefined);
  const totals = [
    `| files | ${String(rows.length)} |`,
    `| refused, by reason | ${counted(refused)} |`,
    `| written | ${String(written.length)} |`,
    `| changes declined in them, by reason | ${counted(written.flatMap((row) => [...new Set(row.trial.declined)]))} |`,
    `| second run without effect, clearing gives back every part | ${String(written.filter((row) => row.trial.faults.length === 0).length)} of ${String(written.length)} |`,
    `| validator errors before, after, new | ${String(sum(checked.map((row) => row.errorsBefore)))}, ${String(sum(checked.map((row) => row.errorsAfter)))}, ${String(sum(checked.map((row) => row.fresh?.length)))} (${String(checked.length)} files) |`,
    `| opened by LibreOffice before, after | ${String(tried.filter((row) => row.opensBefore).length)}, ${String(tried.filter((row) => row.opensAfter).length)} (${String(tried.length)} files) |`,
  ];
  const lines = rows.map(({ file, trial, errorsBefore, errorsAfter }) =>
    trial.is === "refused"
      ? `| ${file} | refused: ${trial.reason} | | | |`
      : `| ${file} | written${trial.declined.length > 0 ? `; declined ${counted(trial.declined)}` : ""} | ${String(errorsBefore ?? "")} | ${String(errorsAfter ?? "")} | ${String(trial.edited.length)} edited, ${String(trial.added.length)} added |`,
  );
  const text = [
    `# ${kind === "workbook" ? "Workbooks" : "Documents"} of the corpus`,
    "",
    "| what | how many |",
    "| --- | --- |",
    ...totals,
    "",
    "## What is wrong",
    "",
    ...(wrong.length > 0 ? wrong : ["Nothing."]),
    "",
    `## Each ${kind}`,
    "",
    "| file | outcome | errors before | errors after | parts |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
  return { text, isSound: wrong.length === 0 };
}
