/** Word's own letters for breaks and hyphens, and what the core reads: a line break, a hyphen, nothing. */
const LETTERS: Readonly<Record<string, string>> = {
  "\v": "\n",
  "\f": "\n",
  "\u001e": "\u2011",
  "\u001f": "",
};

/** Text that Word gave, with its own letters as the core reads them. */
export const plainText = (text: string): string =>
  Array.from(text, (letter) => LETTERS[letter] ?? letter).join("");
