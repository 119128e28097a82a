import { openRulesets, type Rulesets } from "../../rulesets";
import { sha256 } from "../sha256";

/** The editions that lie beside the app as static files. Throws where the server does not give one. */
export const webReleases = (): Promise<Rulesets> =>
  openRulesets(async (path) => {
    const answer = await fetch(`rules/${path}`, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`The server answered ${String(answer.status)} for rules/${path}.`);
    return answer.text();
  }, sha256);
