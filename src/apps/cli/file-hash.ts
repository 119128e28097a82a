import { sha256 } from "../sha256";

/** A file that was read, with the SHA-256 of its bytes. */
export interface FileHash {
  readonly file: string;
  readonly sha256: string;
}

/** The hash of each file as it was read. */
export const hashesOf = (
  opened: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<readonly FileHash[]> =>
  Promise.all(opened.map(async ({ path, bytes }) => ({ file: path, sha256: await sha256(bytes) })));

/** One line for each file: its name and hash, for somebody who has to prove later what was read. */
export const fileLines = (files: readonly FileHash[]): readonly string[] =>
  files.map(({ file, sha256: hash }) => `Read: ${file} (SHA-256 ${hash})`);
