import webpack, { type Compiler } from "webpack";

/** Files that lie beside the app as they are: their paths there, and their bytes. */
export type StaticFiles = Readonly<Record<string, Buffer | string>>;

/** Puts files beside the app, byte for byte. */
export class StaticFilesPlugin {
  constructor(private readonly files: () => Promise<StaticFiles>) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("StaticFiles", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT; // after whatever changes assets
      compilation.hooks.processAssets.tapPromise({ name: "StaticFiles", stage }, async () => {
        for (const [name, bytes] of Object.entries(await this.files()))
          compilation.emitAsset(name, new webpack.sources.RawSource(bytes));
      });
    });
  }
}
