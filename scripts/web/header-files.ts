import { ASK_EACH_TIME, CACHE_RULES, HEADERS } from "./headers";
import type { StaticFiles } from "./static-files-plugin";

const lines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("");

const cached = CACHE_RULES.flatMap(({ paths, value }) => paths.map((path) => [path, value] as const));

/** The headers as Cloudflare Pages and Netlify read them, from a file at the top of the site. */
export const headersFile = (): string =>
  [
    `/*\n${lines(HEADERS)}`,
    ...cached.map(([path, value]) => `/${path}\n${lines({ "Cache-Control": value })}`),
  ].join("\n");

/** The headers as Azure Static Web Apps reads them. */
export const staticWebApp = (): string =>
  `${JSON.stringify(
    {
      globalHeaders: { ...HEADERS, "Cache-Control": ASK_EACH_TIME },
      routes: cached.map(([path, value]) => ({ route: `/${path}`, headers: { "Cache-Control": value } })),
    },
    null,
    2,
  )}\n`;

const pattern = (path: string): string =>
  path.endsWith("*") ? `~^/commonweal/${path.slice(0, -1)}` : `/commonweal/${path}`;

/** The headers for nginx. The lifetime is a variable, since one `add_header` in an inner block would drop all those of the outer. */
export const nginx = (): string =>
  [
    "map $uri $commonweal_cache {",
    `  default "${ASK_EACH_TIME}";`,
    ...cached.map(([path, value]) => `  ${pattern(path)} "${value}";`),
    "}",
    "",
    "server {",
    "  listen 443 ssl;",
    "  server_name addin.example.gov.uk;",
    "  # ssl_certificate and ssl_certificate_key as for your other sites",
    "",
    "  location /commonweal/ {",
    "    alias /srv/commonweal/; # the files of dist/web",
    "    gzip on;",
    "    gzip_types text/javascript application/javascript application/json;",
    ...Object.entries(HEADERS).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    "    add_header Cache-Control $commonweal_cache always;",
    "  }",
    "}",
    "",
  ].join("\n");

/** The files that static hosts read their headers from. */
export const headerFiles = (): StaticFiles => ({
  _headers: headersFile(),
  "staticwebapp.config.json": staticWebApp(),
});
