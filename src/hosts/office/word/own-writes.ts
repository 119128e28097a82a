import { PAUSE } from "../debounced";

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * Tells our own changes from a person's. Word has no switch for its events and does not say who made a change, so what is told while
 * we write, or just after, is ours where the paragraph reads as we meant it to.
 */
export class OwnWrites {
  private running = 0;
  private meant: ReadonlySet<string> = new Set();

  /** Whether something that Word tells of now may be ours. */
  get isNear(): boolean {
    return this.running > 0;
  }

  /** What the paragraphs read once our changes are made. */
  expect(texts: readonly string[]): void {
    this.meant = new Set(texts.map(plain));
  }

  /** Whether a paragraph reads as we meant one to. */
  reads(text: string): boolean {
    return this.meant.has(plain(text));
  }

  /** Runs what writes; events may arrive for a while after it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.running++;
    try {
      return await work();
    } finally {
      setTimeout(() => this.running--, PAUSE);
    }
  }
}
