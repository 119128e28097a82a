import { readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { swcRule } from "./scripts/web/swc-rule.ts";
import { webConfig } from "./scripts/web/web-config.ts";
import { webFiles } from "./scripts/web/web-files.ts";

const root = import.meta.dirname ?? path.resolve(".");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

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

/** The add-in: the task pane, and the page of the ribbon's functions. */
const web = webConfig({
  name: "web",
  to: "dist/web",
  version,
  entries: {
    waiting: "./src/apps/taskpane/waiting.ts",
    taskpane: "./src/apps/taskpane/taskpane.tsx",
    commands: "./src/apps/commands/commands.ts",
  },
  pages: [
    { name: "taskpane", template: "./src/apps/taskpane/taskpane.html", early: "waiting", entry: "taskpane" },
    { name: "commands", template: "./src/apps/commands/commands.html", entry: "commands" },
    { name: "help", template: "./src/apps/taskpane/help.html" },
  ],
  files: webFiles,
});

export default [cli, web];
