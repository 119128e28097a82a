import path from "node:path";
import { offerOf, type OfferMade } from "../../core/offer-of";
import type { OfferCommitment } from "../../core/offer";
import { formatDate } from "../../core/say";
import type { Rulesets } from "../../rulesets";
import { writtenQuantity } from "../../writing/commitment-words";
import { assessFiles } from "./assess-files";
import { chooseBid, type BidChoice } from "./choose-bid";
import { fileLines } from "./file-hash";
import { outPath, writeWhole, type OutOptions } from "./files";
import type { InputOptions } from "./inputs";
import { editionOutput } from "./json-review";
import { editionLine, factsLine } from "./print-review";
import { isOffer } from "./read-offer";
import { report, type ReportOptions } from "./report";
import type { Terminal } from "./terminal";
import { valueOfLot } from "./value-line";

export interface OfferOptions extends InputOptions, OutOptions, ReportOptions, BidChoice {
  readonly dryRun?: boolean | undefined;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** `tender.lot-1.alder-finch.offer.json`, beside the first workbook. */
function besideWorkbook(file: string, lot: string, bidder: string): string {
  const stem = path.basename(file, path.extname(file)).replace(/\.scored$/, "");
  const ofLot = lot === "" ? [] : [/^\d/.test(lot) ? `lot-${slug(lot)}` : slug(lot)];
  return path.join(path.dirname(file), [stem, ...ofLot, slug(bidder), "offer.json"].join("."));
}

function commitmentLine(commitment: OfferCommitment): string {
  const { measure, title, due, place, asWritten, at } = commitment;
  const unread = asWritten === undefined ? "" : ` (as written: "${asWritten}")`;
  const when = due === undefined ? ", no date" : `, by ${formatDate(due)}`;
  const where = place === undefined ? "" : `, in ${place}`;
  return `${measure}  ${title}: ${writtenQuantity(commitment)}${unread}${when}${where}  (${at})`;
}

function offerLines({ offer, leftOut }: OfferMade): readonly string[] {
  const { commitments, bidder, lot } = offer;
  const count = (horizon: OfferCommitment["horizon"]): number =>
    commitments.filter((one) => one.horizon === horizon).length;
  const unknown = commitments.filter(({ quantity }) => quantity === null).length;
  return [
    `Offer of ${bidder}${lot === "" ? "" : `, lot ${lot}`}: ${String(commitments.length)} ${commitments.length === 1 ? "commitment" : "commitments"}, ${String(count("day-one"))} from day one, ${String(count("long-term"))} in the long term.`,
    ...commitments.map(commitmentLine),
    ...leftOut.map(({ label, at, because }) => `Left out: ${label} (${at}): ${because}`),
    ...(unknown === 0
      ? []
      : [
          `${unknown === 1 ? "One quantity is" : `${String(unknown)} quantities are`} not known and would stand as [ ] in a contract. Settle with the bidder before anyone signs.`,
        ]),
    ...(commitments.length === 0 ? ["The bid promises nothing that could go into a contract."] : []),
  ];
}

/** `commonweal offer`: writes one bid's commitments as JSON, on their way into the contract. */
export async function offer(
  files: readonly string[],
  options: OfferOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  const assessed = await assessFiles("offer", files, options, releases, terminal);
  if (assessed.is === "ungoverned")
    return report(terminal, options, assessed.output, [...assessed.lines, "Nothing was written."]);
  const { tender, ruleset, review } = assessed.assessment;
  const { lot, bid } = chooseBid(tender, options);
  const made = offerOf({ tender, lot, bid, ruleset, stamp: review.stamp });
  const { commitments, facts } = made.offer;
  const isWhole =
    made.leftOut.length === 0 &&
    commitments.length > 0 &&
    commitments.every(({ quantity }) => quantity !== null);
  const out = await outPath(files, options, besideWorkbook(files[0] ?? "", lot.id, bid.bidder), isOffer);
  if (!options.dryRun) await writeWhole(out, `${JSON.stringify(made.offer, null, 2)}\n`);
  return report(
    terminal,
    options,
    {
      command: "offer",
      exitCode: isWhole ? 0 : 1,
      files: [...assessed.files],
      edition: editionOutput(ruleset),
      engine: review.stamp.engine,
      input: review.stamp.input,
      facts: { ...facts },
      offer: made.offer,
      leftOut: [...made.leftOut],
      written: options.dryRun ? [] : [{ file: out, parts: [], refused: [] }],
    },
    [
      ...fileLines(assessed.files),
      editionLine(ruleset),
      factsLine(facts),
      ...[valueOfLot(made.offer, tender)].filter((line) => line !== undefined),
      "",
      ...offerLines(made),
      "",
      options.dryRun ? `Would write (dry run, nothing was written): ${out}` : `Written: ${out}`,
    ],
  );
}
