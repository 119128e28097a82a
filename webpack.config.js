import path from "node:path";
import webpack from "webpack";
import { addIn } from "./scripts/web/add-in.ts";
import { swcRule } from "./scripts/web/swc-rule.ts";
import { webConfig } from "./scripts/web/web-config.ts";

const root = import.meta.dirname ?? path.resolve(".");

/** The command line, bundled into one file that needs nothing installed beside it. */
const cli = {
  name: "cli",
  target: "node20",
  mode: "production",
  devtool: false,
  entry: { commonweal: "./src/apps/cli/commonweal.ts" },
  output: {
    path: path.join(root, "dist/cli"),
    filename: "[name].cjs",
    clean: true,
    environment: { globalThis: true },
  },
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    // json-rules-engine reads paths through a resolver of ours; its own needs an evaluator.
    alias: { "jsonpath-plus": path.join(root, "src/core/no-jsonpath.js") },
  },
  module: { rules: [swcRule] },
  node: { __dirname: false },
  optimization: { minimize: false },
  performance: false,
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
};

export default [cli, webConfig(addIn)];
