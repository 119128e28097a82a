import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";

/** A browser that can be started, and what its environment needs. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const SOURCE = path.resolve("node_modules/@sparticuz/chromium/bin");
const TARGET = path.resolve(".cache/office-host/chromium-147");

const unpacked = (): Chromium => ({
  executablePath: path.join(TARGET, "chromium"),
  env: {
    LD_LIBRARY_PATH: [path.join(TARGET, "lib"), process.env["LD_LIBRARY_PATH"] ?? ""]
      .filter(Boolean)
      .join(":"),
    FONTCONFIG_PATH: path.join(TARGET, "fonts"),
  },
});

/** Unpacks the browser that comes as a package, with the libraries that a bare machine lacks. Once a machine. */
function unpack(): Chromium {
  if (existsSync(TARGET)) return unpacked();
  const fresh = `${TARGET}.${String(process.pid)}`;
  mkdirSync(fresh, { recursive: true });
  for (const name of ["al2023.tar", "fonts.tar", "swiftshader.tar"])
    execFileSync("tar", ["-x", "-C", fresh], {
      input: brotliDecompressSync(readFileSync(path.join(SOURCE, `${name}.br`))),
    });
  const binary = path.join(fresh, "chromium");
  writeFileSync(binary, brotliDecompressSync(readFileSync(path.join(SOURCE, "chromium.br"))));
  chmodSync(binary, 0o755);
  if (existsSync(TARGET)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, TARGET);
  return unpacked();
}

/** A Chromium to test with: the one that CHROMIUM names, an installed one, else the packaged one. Undefined where none can run. */
export function findChromium(): Chromium | undefined {
  const installed = [process.env["CHROMIUM"] ?? "", ...INSTALLED].find(
    (one) => one !== "" && existsSync(one),
  );
  if (installed !== undefined) return { executablePath: installed, env: {} };
  const canUnpack = process.platform === "linux" && process.arch === "x64" && existsSync(SOURCE);
  return canUnpack ? unpack() : undefined;
}
