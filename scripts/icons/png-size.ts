const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const WIDTH_AT = 16; // after the signature, the header chunk's length and its name
const HEIGHT_AT = 20;

/** Width and height that a PNG file states; undefined where it is no PNG. */
export function pngSize(file: Buffer): readonly [number, number] | undefined {
  if (file.length < HEIGHT_AT + 4 || !file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  return [file.readUInt32BE(WIDTH_AT), file.readUInt32BE(HEIGHT_AT)];
}
