import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { Misuse } from "../src/apps/cli/misuse";
import { manifestXml } from "./manifest/manifest-xml";
import { readDeployment, type DeploymentOptions } from "./manifest/read-deployment";

/** Writes the manifest for an address. */
function write(options: DeploymentOptions & { readonly out: string }): void {
  const deployment = readDeployment(options);
  mkdirSync(path.dirname(path.resolve(options.out)), { recursive: true });
  writeFileSync(options.out, manifestXml(deployment));
  process.stdout.write(
    `${options.out}: Commonweal ${deployment.version} at ${deployment.url}. Put the files of dist/web there, then deploy this manifest (docs/deploy.md).\n`,
  );
}

const command = new Command("npm run manifest --")
  .description("Writes the manifest that tells Office where the add-in stands.")
  .requiredOption("--url <address>", "folder of the pages, such as https://addin.example.gov.uk/commonweal")
  .option("--out <file>", "file to write", "dist/manifest.xml")
  .option("--support <address>", "page where users get help; else the help page beside the pane")
  .option("--provider <name>", "body that provides the add-in to its users")
  .option("--id <uuid>", "another id, where two deployments stand side by side")
  .action(write)
  .exitOverride();

try {
  command.parse();
} catch (error) {
  if (error instanceof Misuse) process.stderr.write(`${error.message}\n`);
  else if (!(error instanceof Error) || !("code" in error)) throw error; // commander has said what was wrong
  process.exitCode = error instanceof Error && "exitCode" in error && error.exitCode === 0 ? 0 : 2;
}
