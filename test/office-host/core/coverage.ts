import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";

/** Which members were used, and which were asked for that the emulator does not have. */
export class Coverage {
  readonly used = new Map<string, number>();
  readonly missing = new Map<string, number>();

  use(member: string): void {
    this.used.set(member, (this.used.get(member) ?? 0) + 1);
  }

  miss(member: string): void {
    this.missing.set(member, (this.missing.get(member) ?? 0) + 1);
  }

  /** Members made by us, because the npm edition of office.js lacks them. */
  gaps: ReadonlySet<string> = new Set();

  /** Adds what one test file used to the record that the coverage report reads, where one is asked for. */
  record(test: string): void {
    const folder = process.env["OFFICE_HOST_COVERAGE"];
    if (folder === undefined || folder === "") return;
    mkdirSync(folder, { recursive: true });
    const used = [...this.used.keys()];
    const ours = used.filter((member) => this.gaps.has(member));
    const line = { test, used, ours, missing: [...this.missing.keys()] };
    appendFileSync(path.join(folder, `${String(process.pid)}.jsonl`), `${JSON.stringify(line)}\n`);
  }
}
