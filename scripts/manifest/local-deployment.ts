import type { Deployment } from "./deployment";
import { manifestVersion } from "./manifest-version";
import { packageVersion } from "./package-version";
import { TRANSLATIONS, WORDS } from "./words";

/** The page of help that lies beside the pane. */
export const helpPage = (url: string): string => `${url}/help.html`;

/** The deployment that a developer runs, whose manifest lies at the top of the repository. */
export function localDeployment(url = "https://localhost:3000"): Deployment {
  return {
    url,
    support: helpPage(url),
    provider: "Commonweal",
    id: "597c31f6-ca47-4e94-9849-309d7c79699d",
    version: manifestVersion(packageVersion()),
    words: WORDS,
    translations: TRANSLATIONS,
  };
}
