import { packageVersion } from "../manifest/package-version";
import type { WebBuild } from "./web-config";
import { webFiles } from "./web-files";

/** The add-in as it is built: the task pane, the page of the ribbon's functions, the page that says what one of them could not do, and the page of help. */
export const addIn: WebBuild = {
  name: "web",
  to: "dist/web",
  version: packageVersion(),
  entries: {
    waiting: "./src/apps/taskpane/waiting.ts",
    taskpane: "./src/apps/taskpane/taskpane.tsx",
    commands: "./src/apps/commands/commands.ts",
    report: "./src/apps/commands/report.ts",
  },
  pages: [
    { name: "taskpane", template: "./src/apps/taskpane/taskpane.html", early: "waiting", entry: "taskpane" },
    { name: "commands", template: "./src/apps/commands/commands.html", entry: "commands" },
    { name: "report", template: "./src/apps/commands/report.html", early: "report" },
    { name: "help", template: "./src/apps/taskpane/help.html" },
  ],
  files: webFiles,
};
