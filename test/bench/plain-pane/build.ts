import webpack from "webpack";
import { addIn } from "../../../scripts/web/add-in";
import { webConfig, type WebBuild } from "../../../scripts/web/web-config";

/** React, Fluent's provider and one button: the least that a pane of this kind can be. */
const plain: WebBuild = {
  name: "plain-pane",
  to: ".cache/plain-pane",
  version: "0.0.0",
  entries: { taskpane: "./test/bench/plain-pane/pane.tsx" },
  pages: [{ name: "taskpane", template: "./test/bench/plain-pane/pane.html", entry: "taskpane" }],
};

/** A pane that was built: what it is called, and the folder that its page lies in. */
export interface BuiltPane {
  readonly name: string;
  readonly folder: string;
}

/** Builds the plain pane and ours by the same configuration. Throws where one cannot be built. */
export function buildPanes(): Promise<readonly BuiltPane[]> {
  return new Promise((resolve, reject) => {
    const builds = [plain, addIn];
    webpack(builds.map(webConfig), (fault, stats) => {
      if (fault) reject(fault);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else
        resolve(
          builds.map(({ name, to }) => ({ name: name === "web" ? "Commonweal" : "plain pane", folder: to })),
        );
    });
  });
}
