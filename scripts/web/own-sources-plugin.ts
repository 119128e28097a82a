import webpack, { type Compiler } from "webpack";

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

const isMap = (value: unknown): value is SourceMap =>
  typeof value === "object" && value !== null && "sources" in value && isStrings(value.sources);

/** A source map that carries the text of our sources and names the packages' without theirs. */
export function withOwnSources(text: string): string {
  const map: unknown = JSON.parse(text);
  if (!isMap(map)) throw new Error("A source map without a list of sources cannot be shortened.");
  const sourcesContent = map.sourcesContent?.map((content, index) =>
    /[\\/]node_modules[\\/]/.test(map.sources[index] ?? "") ? null : content,
  );
  return JSON.stringify({ ...map, sourcesContent });
}

/** Takes the text of packages out of the source maps: it is half of the folder, and some of it names evaluators that no bundle holds. */
export class OwnSourcesPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("OwnSources", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT; // after the maps are made
      compilation.hooks.processAssets.tap({ name: "OwnSources", stage }, (assets) => {
        for (const [name, source] of Object.entries(assets))
          if (name.endsWith(".map"))
            compilation.updateAsset(
              name,
              new webpack.sources.RawSource(withOwnSources(source.source().toString())),
            );
      });
    });
  }
}
