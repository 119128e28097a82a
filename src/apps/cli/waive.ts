import type { WriteStamp } from "../../core/change";
import type { Refusal } from "../../core/refusal";
import type { Waiver } from "../../core/finding";
import type { Review } from "../../core/review";
import { didYouMean } from "../../core/nearest";
import type { Ruleset } from "../../core/ruleset";
import type { Paragraphs, Sheets } from "../../core/snapshot";
import type { Rulesets } from "../../rulesets";
import { planWaive } from "../../writing/plan-waive";
import { stampOf } from "../assess";
import { assessDocument, type DocumentOptions } from "./assess-document";
import { assessFiles, type Ungoverned } from "./assess-files";
import { besideName, outPath, writeWhole, type OutOptions } from "./files";
import { editionOutput, findingOutput } from "./json-review";
import { Misuse } from "./misuse";
import { isStamped, looksLikeDocument } from "./open";
import { report, type ReportOptions } from "./report";
import type { Terminal } from "./terminal";
import { unwaive } from "./unwaive";

export interface WaiveOptions extends DocumentOptions, OutOptions, ReportOptions {
  readonly reason?: string | undefined;
  readonly who?: string | undefined;
  /** Whether the waiver of the finding is taken back instead. */
  readonly remove?: boolean | undefined;
}

interface Waivable {
  readonly review: Review;
  readonly ruleset: Ruleset;
  readonly snapshot: Sheets | Paragraphs;
  readonly host: {
    apply(changes: readonly WriteStamp[]): Promise<readonly Refusal[]>;
    save(): Uint8Array;
    readonly changedParts: readonly string[];
  };
}

async function ofWorkbook(
  file: string,
  options: WaiveOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<Waivable | Ungoverned> {
  const assessed = await assessFiles("waive", [file], options, releases, terminal);
  if (assessed.is === "ungoverned") return assessed;
  const [opened] = assessed.opened;
  if (!opened) throw new Misuse("Name the workbook whose finding is waived.");
  return { ...assessed.assessment, snapshot: opened.book, host: opened.host };
}

async function ofDocument(file: string, options: WaiveOptions, releases: Rulesets): Promise<Waivable> {
  const { review, ruleset, opened } = await assessDocument(file, options, releases);
  return { review, ruleset, snapshot: opened.document, host: opened.host };
}

/** `commonweal waive`: accepts one finding for a reason, in a person's name, and keeps that inside the file. */
export async function waive(
  file: string,
  key: string,
  options: WaiveOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  const { reason, who } = options;
  if (options.remove) {
    if (reason !== undefined || who !== undefined)
      throw new Misuse("--remove takes a waiver back: leave out --reason and --who.");
    return unwaive(file, key, options, terminal);
  }
  if (reason === undefined || reason.trim() === "")
    throw new Misuse('A waiver needs a reason: --reason "…".');
  if (who === undefined || who.trim() === "")
    throw new Misuse('A waiver needs the name of the person who gives it: --who "…".');
  if (options.from !== undefined && !looksLikeDocument(file))
    throw new Misuse(
      "--from holds a contract against an offer. Name a contract (.docx) to waive a finding with it.",
    );
  const subject = looksLikeDocument(file)
    ? await ofDocument(file, options, releases)
    : await ofWorkbook(file, options, releases, terminal);
  if ("output" in subject) return report(terminal, options, subject.output, subject.lines);
  const { review, ruleset } = subject;
  const all = [...review.findings, ...review.waived.map((one) => one.finding)];
  const keys = all.map((one) => one.key);
  const finding = all.find((one) => one.key === key);
  if (!finding)
    throw new Misuse(
      `No finding in ${file} has the key "${key}".${didYouMean(key, keys)} "commonweal check ${file} --keys" shows each finding's key; put it in quotation marks. A finding that arises only beside facts or an offer needs the same --facts and --from here.`,
    );
  const waiver: Waiver = {
    key,
    reason: reason.trim(),
    who: who.trim(),
    edition: `${ruleset.set} ${ruleset.version}`,
  };
  const stamp = subject.snapshot.stamp ?? stampOf(ruleset, review.stamp.input, []);
  const out = await outPath([file], options, besideName(file, "waived"), isStamped);
  await subject.host.apply(planWaive(subject.snapshot, stamp, waiver));
  await writeWhole(out, subject.host.save());
  return report(
    terminal,
    options,
    {
      command: "waive",
      exitCode: 0,
      edition: editionOutput(ruleset),
      waived: [{ finding: findingOutput(finding), waiver }],
      written: [{ file: out, parts: [...subject.host.changedParts], refused: [] }],
    },
    [
      `Waived under ${waiver.edition} by ${waiver.who}: ${finding.message}`,
      `Reason: ${waiver.reason}`,
      `Written: ${out}. ${looksLikeDocument(file) ? "Draft" : "Score"} it again to bring its marks up to date.`,
    ],
  );
}
