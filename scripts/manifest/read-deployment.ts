import { Misuse } from "../../src/apps/cli/misuse";
import type { Deployment } from "./deployment";
import { helpPage, localDeployment } from "./local-deployment";
import { readAddress } from "./read-address";

/** What the person who runs the script says of the deployment. */
export interface DeploymentOptions {
  readonly url: string;
  readonly support?: string;
  readonly provider?: string;
  readonly id?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHORT = 125;

function readSupport(text: string): string {
  if (URL.canParse(text) && new URL(text).protocol === "https:" && text.length <= 2048) return text;
  throw new Misuse(
    `--support "${text}" is not an https address of at most 2,048 characters. Give the page where your users get help; left out, it is the help page beside the pane.`,
  );
}

function readProvider(text: string): string {
  if (text.trim() !== "" && text.length <= SHORT) return text.trim();
  throw new Misuse(
    `--provider "${text}" has ${String(text.length)} characters. Office takes 1 to ${String(SHORT)}: give the name of the body that provides the add-in.`,
  );
}

function readId(text: string): string {
  if (UUID.test(text)) return text;
  throw new Misuse(
    `--id "${text}" is not a UUID in small letters, such as ${localDeployment().id}. Leave it out, unless two deployments stand side by side in one organisation.`,
  );
}

/** The deployment that the options describe. Throws Misuse where Office would not take one of them. */
export function readDeployment(options: DeploymentOptions): Deployment {
  const url = readAddress(options.url);
  const plain = localDeployment(url);
  return {
    ...plain,
    support: options.support === undefined ? helpPage(url) : readSupport(options.support),
    provider: options.provider === undefined ? plain.provider : readProvider(options.provider),
    id: options.id === undefined ? plain.id : readId(options.id),
  };
}
