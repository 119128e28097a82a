import type { Refusal } from "./refusal";
import type { Location } from "./location";

/** Progress and cancellation of a long call. */
export interface Watch {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** How changes are applied. */
export interface ApplyOptions {
  readonly watch?: Watch;
  /** Documents only: words go in and out as tracked changes by "Commonweal". */
  readonly track?: boolean;
}

/** A host shows us what is there, and changes what we ask. It never decides. */
export interface Host<Snapshot, Change> {
  read(watch?: Watch): Promise<Snapshot>;
  /** Applies all changes that it can; returns those it refused, and why. */
  apply(changes: readonly Change[], options?: ApplyOptions): Promise<readonly Refusal[]>;
}

export type Off = () => void;

/** A place that a live surface cannot take a person to: says why, and what the person can do. Not a bug of ours. */
export class PlaceNotShown extends Error {
  override readonly name = "PlaceNotShown";
}

/** What a live surface can do besides. Files cannot. */
export interface Live {
  /** Takes the person to a place. Throws PlaceNotShown where that is gone, or hidden: nothing is unhidden unasked. */
  show(at: Location): Promise<void>;
  onChange(handler: (at: Location) => void): Off;
  onSelect(handler: (at: Location) => void): Off;
}

/** What a surface could not keep in the file itself: a person saves it beside the file, and gives it back when that is opened again. */
export interface Report {
  /** A name for it, made of the file's. */
  readonly name: string;
  readonly text: string;
}

/** A surface whose editions differ in what they can do. */
export interface Dated {
  /** What this edition lacks of the whole, each with why and what to do, in plain sentences. */
  lacks(): readonly string[];
  /** Stamp, waivers and the like that had no place in the file; undefined where all of it stands in the file. */
  report(): Report | undefined;
}

/**
 * A file that cannot be read, or must not be written: names the file, the place and the remedy. Not a bug of ours, so the
 * command line prints it and ends with 2.
 */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  constructor(
    readonly file: string,
    /** Stable reason, such as "encrypted" or "not-a-zip". */
    readonly reason: RefusedReason,
    /** What is wrong and what to do, in plain sentences. */
    message: string,
  ) {
    super(message);
  }
}

export type RefusedReason =
  | "not-a-zip"
  | "truncated"
  | "encrypted"
  | "old-format"
  | "wrong-kind"
  | "too-big"
  | "damaged"
  | "doctype"
  | "strict"
  | "empty"
  | "binary-workbook"
  /** The program that holds the file open refuses: for now, for this person, in this edition, or because it is open for reading only. */
  | "busy"
  | "not-allowed"
  | "too-old"
  | "read-only";
