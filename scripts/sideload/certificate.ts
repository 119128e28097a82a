import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Misuse } from "../../src/apps/cli/misuse";
import type { Certificate } from "../web/static-server";

/** A certificate for localhost, and what has to be done so that this machine trusts it; undefined where that is known to have been done. */
export interface LocalCertificate extends Certificate {
  readonly trust: string | undefined;
}

/** Where to look for one, and where to make one. */
export interface CertificateOptions {
  readonly cert?: string;
  readonly key?: string;
  readonly home: string;
  readonly folder: string;
  readonly platform: string;
}

const read = (cert: string, key: string, trust?: string): LocalCertificate => ({
  cert: readFileSync(cert),
  key: readFileSync(key),
  trust,
});

const HOW: Readonly<Record<string, (cert: string) => string>> = {
  win32: (cert) => `certutil -user -addstore Root "${cert}"`,
  darwin: (cert) =>
    `security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${cert}"`,
  linux: (cert) => `certutil -d sql:$HOME/.pki/nssdb -A -t "C,," -n commonweal-localhost -i "${cert}"`,
};

/** How a machine comes to trust a certificate; it is the person who decides to. */
const trustOf = (platform: string, cert: string): string =>
  `Office loads no page whose certificate this machine does not trust. Once a year, run:\n  ${(HOW[platform] ?? HOW["linux"])?.(cert) ?? cert}`;

function make(cert: string, key: string): void {
  mkdirSync(path.dirname(cert), { recursive: true });
  const extensions = [
    "subjectAltName=DNS:localhost,IP:127.0.0.1",
    "basicConstraints=critical,CA:FALSE",
    "extendedKeyUsage=serverAuth",
  ].flatMap((one) => ["-addext", one]);
  const out = ["-keyout", key, "-out", cert, "-days", "365", "-subj", "/CN=localhost"];
  try {
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...out, ...extensions], {
      stdio: "ignore",
    });
  } catch {
    throw new Misuse(
      "No certificate for localhost was found, and openssl could not make one. Install openssl, or give --cert and --key.",
    );
  }
}

/** The certificate that is named; else the one that Microsoft's tools for developers have made and trusted; else one made here. */
export function localCertificate(options: CertificateOptions): LocalCertificate {
  const { cert, key, home, folder, platform } = options;
  if (cert !== undefined && key !== undefined) {
    const missing = [cert, key].find((file) => !existsSync(file));
    if (missing !== undefined)
      throw new Misuse(`${missing} was not found. Give the PEM files of a certificate for localhost.`);
    return read(cert, key);
  }
  if (cert !== undefined || key !== undefined)
    throw new Misuse("--cert and --key go together: the certificate, and the key that it was made with.");
  const known = path.join(home, ".office-addin-dev-certs");
  const [theirs, theirKey] = [path.join(known, "localhost.crt"), path.join(known, "localhost.key")];
  if (existsSync(theirs) && existsSync(theirKey)) return read(theirs, theirKey);
  const [ours, ourKey] = [path.join(folder, "localhost.pem"), path.join(folder, "localhost.key")];
  if (!existsSync(ours) || !existsSync(ourKey)) make(ours, ourKey);
  return read(ours, ourKey, trustOf(platform, ours));
}
