import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Command } from "commander";
import webpack from "webpack";
import { Misuse } from "../src/apps/cli/misuse";
import { localDeployment } from "./manifest/local-deployment";
import { manifestXml } from "./manifest/manifest-xml";
import { localCertificate } from "./sideload/certificate";
import { put, takeAway } from "./sideload/perform";
import { placing } from "./sideload/placing";
import { addIn } from "./web/add-in";
import { serveFolder } from "./web/static-server";
import { webConfig } from "./web/web-config";

const FOLDER = path.resolve(".cache/sideload");

interface Options {
  readonly port: string;
  readonly cert?: string;
  readonly key?: string;
  readonly remove?: true;
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Misuse(`--port "${text}" is not a port. Give a number from 1 to 65535, such as 3000.`);
}

/** Builds the add-in again whenever a source changes. */
function watch(): void {
  webpack(webConfig(addIn)).watch({}, (fault, stats) => {
    if (fault) throw fault;
    say(stats?.toString({ all: false, errors: true, timings: true }) ?? "");
  });
}

async function sideload(options: Options): Promise<void> {
  const [home, { platform }] = [os.homedir(), process];
  const deployment = localDeployment(`https://localhost:${String(readPort(options.port))}`);
  const manifest = path.join(FOLDER, "manifest.xml");
  const steps = placing(platform, { manifest, id: deployment.id, home });
  if (options.remove) {
    for (const deed of steps.remove) say(takeAway(deed));
    return;
  }
  const certificate = localCertificate({ ...options, home, folder: FOLDER, platform });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(manifest, manifestXml(deployment));
  const { origin } = await serveFolder(addIn.to, readPort(options.port), certificate);
  say(`Serving ${addIn.to} at ${origin}; it is built again whenever a source changes. Stop with Ctrl+C.`);
  say(`Manifest: ${manifest}`);
  for (const deed of steps.put) say(put(deed, manifest));
  for (const text of [...(certificate.trust === undefined ? [] : [certificate.trust]), ...steps.then])
    say(text);
  watch();
}

const command = new Command("npm run sideload --")
  .description("Serves the add-in from this machine, and shows it to the Office that is installed here.")
  .option("--port <number>", "port on localhost", "3000")
  .option("--cert <file>", "certificate for localhost, PEM; else one is looked for, then made")
  .option("--key <file>", "its key, PEM")
  .option("--remove", "takes the manifest out of Office again")
  .action(sideload);

command.parseAsync().catch((error: unknown) => {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!(error instanceof Misuse) && !isTaken) throw error;
  process.stderr.write(
    isTaken
      ? "The port is taken by another program. Stop that, or give another with --port.\n"
      : `${error.message}\n`,
  );
  process.exitCode = 2;
});
