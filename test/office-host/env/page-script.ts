import { Script, type Context } from "node:vm";

/** A script for pages: its text, compiled once however many windows of our own run it. */
export class PageScript {
  private compiled: Script | undefined;

  constructor(
    readonly text: string,
    private readonly filename: string,
  ) {}

  runIn(context: Context): unknown {
    this.compiled ??= new Script(this.text, { filename: this.filename });
    return this.compiled.runInContext(context);
  }
}
