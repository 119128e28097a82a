import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import https from "node:https";
import path from "node:path";
import { OFFICE_JS } from "./office-scripts";

const FOLDER = path.resolve(".cache/office-host/certificate");

/** A certificate for localhost, made once by openssl; it proves nothing and need not. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const [key, cert] = [path.join(FOLDER, "key.pem"), path.join(FOLDER, "cert.pem")];
  if (!existsSync(cert)) {
    mkdirSync(FOLDER, { recursive: true });
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const out = ["-keyout", key, "-out", cert, "-days", "3650"];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...out, ...subject], {
      stdio: "ignore",
    });
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** A page made by the test itself: its path, and its text. */
export type Pages = Readonly<Record<string, string>>;

/** A server on localhost: pages of the test, office.js under /office-js/, and files of a folder. */
export interface Server {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Starts a server. */
export function serve(pages: Pages, folder: string | undefined): Promise<Server> {
  const server = https.createServer(certificate(), (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const page = pages[name];
    const type = TYPES[path.extname(name)] ?? "application/octet-stream";
    const base = name.startsWith("/office-js/") ? OFFICE_JS : folder;
    const file = base === undefined ? undefined : path.join(base, name.replace(/^\/office-js\//, ""));
    const inside = file !== undefined && base !== undefined && file.startsWith(base);
    if (page !== undefined) response.writeHead(200, { "content-type": type }).end(page);
    else if (inside && existsSync(file) && statSync(file).isFile())
      response.writeHead(200, { "content-type": type }).end(readFileSync(file));
    else response.writeHead(404).end();
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve({
        origin: `https://localhost:${String(port)}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => {
              done();
            });
          }),
      });
    });
  });
}
