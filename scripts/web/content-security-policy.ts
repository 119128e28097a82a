import { OFFICE_JS_HOSTS } from "./office-js";

type Directives = Readonly<Record<string, readonly string[]>>;

/** The sites that show a task pane in a frame: Office on the web. Office for Windows and Mac frame nothing. */
const OFFICE_FRAMES = [
  "https://*.cloud.microsoft",
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.sharepoint.com",
] as const;

const DIRECTIVES: Directives = {
  "default-src": ["'none'"],
  "script-src": ["'self'", ...OFFICE_JS_HOSTS],
  // Fluent's styles are put into the page as they are needed, and office.js sets some of its own; a static page has no nonce to give them.
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'", ...OFFICE_JS_HOSTS],
  // On the web, office.js asks a page of its own in a hidden frame whether the person trusts a host that it does not know.
  "frame-src": OFFICE_JS_HOSTS,
  "worker-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "object-src": ["'none'"],
};

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");

/** The policy as a page can carry it. Browsers ignore `frame-ancestors` there. */
export const pagePolicy = written(DIRECTIVES);

/** The policy as a server sends it. */
export const headerPolicy = written({ ...DIRECTIVES, "frame-ancestors": ["'self'", ...OFFICE_FRAMES] });
