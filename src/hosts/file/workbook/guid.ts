const WORDS = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const;

/** 32 bits that depend on every character (FNV-1a with a final mixing, so that neighbouring texts differ everywhere). */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** An identifier in braces that follows from the text alone: the same mark has the same one in every run. */
export function guidOf(...parts: readonly string[]): string {
  const text = parts.join("\u0000");
  const digits = WORDS.map((seed) => hash(text, seed).toString(16).padStart(8, "0"))
    .join("")
    .toUpperCase();
  // Version 8 of RFC 9562: an identifier made in its maker's own way.
  const [a, b, c, d, e] = [0, 8, 13, 17, 20].map((from, index) =>
    digits.slice(from, from + ([8, 4, 3, 3, 12][index] ?? 0)),
  );
  return `{${a ?? ""}-${b ?? ""}-8${c ?? ""}-8${d ?? ""}-${e ?? ""}}`;
}
