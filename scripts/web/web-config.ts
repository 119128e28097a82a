import path from "node:path";
import type { Configuration } from "webpack";
import { minimizer } from "./minimizer";
import { OwnSourcesPlugin } from "./own-sources-plugin";
import { pagePlugin, type Page } from "./page-plugin";
import { StaticFilesPlugin, type StaticFiles } from "./static-files-plugin";
import { swcRule } from "./swc-rule";

/** What is built for the browser. */
export interface WebBuild {
  readonly name: string;
  /** Folder that is written, and emptied first. */
  readonly to: string;
  readonly entries: Readonly<Record<string, string>>;
  readonly pages: readonly Page[];
  readonly version: string;
  readonly files?: () => Promise<StaticFiles>;
}

/** The names of the entries that must run although nothing else has arrived. */
const early = ({ pages }: WebBuild): readonly string[] =>
  pages.flatMap((page) => (page.early === undefined ? [] : [page.early]));

/** The build for the browser: hashed names, no evaluator, packages apart from our code so that an update leaves them in the cache. */
export function webConfig(build: WebBuild): Configuration {
  const alone = early(build);
  return {
    name: build.name,
    target: ["web", "es2022"],
    mode: "production",
    devtool: "source-map",
    cache: { type: "filesystem", cacheDirectory: path.resolve(".cache/webpack") },
    entry: { ...build.entries },
    output: {
      path: path.resolve(build.to),
      filename: "assets/[name].[contenthash:12].js",
      assetModuleFilename: "assets/[name].[contenthash:12][ext]",
      publicPath: "",
      clean: true,
      environment: { globalThis: true }, // else webpack writes `new Function` to find the global object
    },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      // json-rules-engine reads paths through a resolver of ours; its own needs an evaluator.
      alias: { "jsonpath-plus": path.resolve("src/core/no-jsonpath.js") },
    },
    module: { rules: [swcRule] },
    optimization: {
      minimizer: [minimizer], // scripts alone: pages and editions stay as they are written
      splitChunks: {
        chunks: ({ name }) => !alone.includes(name ?? ""),
        cacheGroups: {
          // React and Fluent, for the pane alone: the page of the ribbon's functions shows nothing.
          packages: {
            test: /[\\/]node_modules[\\/]/,
            name: "packages",
            chunks: ({ name }) => name === "taskpane",
          },
        },
      },
    },
    performance: false,
    plugins: [
      ...build.pages.map((page) => pagePlugin(page, build.version)),
      new OwnSourcesPlugin(),
      ...(build.files ? [new StaticFilesPlugin(build.files)] : []),
    ],
  };
}
