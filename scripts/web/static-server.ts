import { existsSync, readFileSync, statSync } from "node:fs";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { headersFor } from "./headers";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
};
const PACKED = [".html", ".js", ".json", ".txt", ".map"];

/** A certificate and its key, as PEM files hold them. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** A server that is running. */
export interface StaticServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
  const file = path.join(folder, name);
  const isThere = file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile();
  if (!isThere) {
    response.writeHead(404, { "content-type": "text/plain" }).end(`${name} is not among the add-in's files.`);
    return;
  }
  const bytes = readFileSync(file);
  const extension = path.extname(file);
  // Kept by the browser, it would bind every other server on this machine to https.
  const headers = Object.entries(headersFor(name)).filter(([key]) => key !== "Strict-Transport-Security");
  const isPacked = PACKED.includes(extension) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const type = TYPES[extension] ?? "application/octet-stream";
  response.writeHead(200, {
    ...Object.fromEntries(headers),
    "Content-Type": type,
    ...(isPacked ? { "Content-Encoding": "gzip" } : {}),
  });
  response.end(isPacked ? gzipSync(bytes) : bytes);
}

/** Serves a folder on localhost with the headers that the add-in needs; over https where a certificate is given. Port 0 takes a free one. */
export function serveFolder(folder: string, port: number, certificate?: Certificate): Promise<StaticServer> {
  const whole = path.resolve(folder);
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    answer(whole, request, response);
  };
  const server = certificate ? https.createServer(certificate, onRequest) : http.createServer(onRequest);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : port;
      resolve({
        origin: `${certificate ? "https" : "http"}://localhost:${String(taken)}`,
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
