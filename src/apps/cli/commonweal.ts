import path from "node:path";
import { runCli } from "./program";

const root = path.join(__dirname, "../..");

void runCli(process.argv.slice(2), {
  rulesFolder: path.join(root, "rules"),
  samplesFolder: path.join(root, "samples"),
  terminal: {
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    isInteractive: process.stderr.isTTY,
    useColour: process.stdout.isTTY && process.env.NO_COLOR === undefined,
  },
}).then((code) => {
  process.exitCode = code;
});
