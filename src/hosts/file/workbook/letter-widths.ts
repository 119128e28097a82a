/** Letters that are about as wide as each other in the usual sans-serif fonts, with their width in digits; the widest font counts. */
const WIDTHS: readonly (readonly [string, number])[] = [
  [" ijl.,:;'|!I", 0.5],
  ['ftr()[]-/"*', 0.66],
  ["sczvxykJ", 0.9],
  ["mwMW%@…—", 1.65],
  ["ABCDEFGHKLNOPQRSTUVXYZ&+=<>~", 1.25],
];
/** The other small letters, digits and what no list names. */
const OTHER = 1.03;
/** Scripts that write a word or a syllable in one sign. */
const IDEOGRAPH = 2.1;
const FIRST_IDEOGRAPH = 0x2e80;

const byLetter = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters).map((one): [string, number] => [one, width])),
);

/** Width of a text on one line, in digits of the same font: the unit that column widths have. */
export function lettersWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    const isIdeograph = (letter.codePointAt(0) ?? 0) >= FIRST_IDEOGRAPH;
    width += byLetter.get(letter) ?? (isIdeograph ? IDEOGRAPH : OTHER);
  }
  return width;
}
