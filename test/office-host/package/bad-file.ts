/** A file that the emulator cannot open: says which part of it is at fault, and how. */
export class BadFile extends Error {
  override readonly name = "BadFile";
}
