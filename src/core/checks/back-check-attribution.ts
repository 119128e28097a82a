import type { Match } from "../back-check";
import type { Contract, ContractCommitment } from "../contract";
import type { Judgement } from "../finding";
import { valueOf } from "../quantity";
import { isSameQuantity } from "../same-quantity";
import { formatAmount } from "../say";
import { matchSubject, matchValues, type Held } from "./back-check-held";
import type { Verdict } from "./tally";

/** Where only a share of what was offered counts, the contract must say so too; a quantity that is the share itself is said by the check on quantities. */
export function attributionVerdict(match: Match, held: Held): Verdict {
  const [one] = match.offered;
  const [line] = match.lines;
  if (!one || !line || one.attribution === undefined || one.attribution === 1) return "not-applicable";
  const share = Math.round(one.attribution * 1000) / 10;
  const stated = valueOf(line.quantity);
  const counted = one.quantity === null ? undefined : one.quantity * one.attribution;
  if (stated !== undefined && counted !== undefined && isSameQuantity(stated, counted)) return "unknown";
  if (match.lines.some((row) => rowText(row, held.contract).includes(`${String(share)}%`))) return "met";
  const other = match.lines.flatMap((row) => sharesIn(row, held.contract))[0];
  const measure = held.context.measures.get(match.measure);
  const judgement: Judgement = {
    rule: held.check.id,
    subject: matchSubject(match, "attribution"),
    outcome: "not-met",
    values: {
      ...matchValues(match, held),
      share: one.attribution,
      counted: counted !== undefined && measure ? formatAmount(counted, measure.unit) : "",
      ...(other !== undefined && { stated: other }),
    },
    at: line.quantityAt,
    ...(other !== undefined
      ? { variant: "other-share" }
      : counted === undefined && { variant: "unquantified" }),
  };
  return [judgement];
}

/** Per cents that a line states, but for its quantity where that is one. */
const sharesIn = (row: ContractCommitment, contract: Contract): readonly string[] =>
  [...rowText(row, contract).matchAll(/(?<![\d.,])(\d{1,3}(?:\.\d+)?)%/g)].flatMap(([text, figure]) =>
    Number(figure) === valueOf(row.quantity) ? [] : [text],
  );

/** The text of the row or paragraph that states a commitment. */
function rowText({ at }: ContractCommitment, { paragraphs }: Contract): string {
  const own = paragraphs[at.index];
  if (!own?.cell) return own?.text ?? "";
  const { table, row } = own.cell;
  return paragraphs
    .filter(({ cell }) => cell?.table === table && cell.row === row)
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+%/g, "%");
}
