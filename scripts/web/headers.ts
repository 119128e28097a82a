import { headerPolicy } from "./content-security-policy";

/** The headers of every answer. None of them is `X-Frame-Options`: Office on the web shows the pane in a frame, and the policy says whose. */
export const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": headerPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
};

/** How long a browser may keep what lies below a path. */
export interface CacheRule {
  /** Paths from the folder of the add-in; a star at the end stands for the rest. */
  readonly paths: readonly string[];
  readonly value: string;
}

/** For whatever no rule names. */
export const ASK_EACH_TIME = "no-cache";

/** From the particular to the general: the first that fits holds. */
export const CACHE_RULES: readonly CacheRule[] = [
  { paths: ["assets/*"], value: "public, max-age=31536000, immutable" }, // a hash of its content is in each name
  { paths: ["icons/*"], value: "public, max-age=86400" },
  { paths: ["taskpane.html", "commands.html", "help.html", "report.html", "rules/*"], value: ASK_EACH_TIME },
];

const fits = (rule: string, path: string): boolean =>
  rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule;

/** The headers of the answer for one path from the folder of the add-in. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const rule = CACHE_RULES.find(({ paths }) => paths.some((one) => fits(one, path)));
  return { ...HEADERS, "Cache-Control": rule?.value ?? ASK_EACH_TIME };
}
