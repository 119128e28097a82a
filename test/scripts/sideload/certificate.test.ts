import { X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { localCertificate } from "../../../scripts/sideload/certificate";

let home = "";
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), "commonweal-home-"));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});
const options = (): { home: string; folder: string; platform: string } => ({
  home,
  folder: path.join(home, "made"),
  platform: "darwin",
});

test("without any, one is made for localhost alone, and how to trust it is said; the second time it is the same", () => {
  const made = localCertificate(options());
  const { subjectAltName, ca, validTo } = new X509Certificate(made.cert);
  expect([subjectAltName, ca]).toEqual(["DNS:localhost, IP Address:127.0.0.1", false]);
  expect(Date.parse(validTo)).toBeGreaterThan(Date.parse("2026-01-01"));
  expect(made.trust).toContain("security add-trusted-cert");
  expect(localCertificate(options()).cert.equals(made.cert)).toBe(true);
});

test("the one that Microsoft's tools made and trusted comes first, and nothing has to be done", () => {
  const folder = path.join(home, ".office-addin-dev-certs");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "localhost.crt"), "their certificate");
  writeFileSync(path.join(folder, "localhost.key"), "their key");
  const { cert, key, trust } = localCertificate(options());
  expect([cert.toString(), key.toString(), trust]).toEqual(["their certificate", "their key", undefined]);
});

test.each([
  [{ cert: "a.pem" }, "--cert and --key go together"],
  [{ key: "a.key" }, "--cert and --key go together"],
  [
    { cert: "a.pem", key: "a.key" },
    "a.pem was not found. Give the PEM files of a certificate for localhost.",
  ],
])("%p is refused", (given, message) => {
  expect(() => localCertificate({ ...options(), ...given })).toThrow(message);
});
