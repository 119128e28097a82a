import { ENGLISH, type StringKey, type Strings } from "./english";

const ACCENTED: Readonly<Record<string, string>> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  y: "ý",
  A: "Á",
  E: "É",
  O: "Ó",
  C: "Ç",
  n: "ñ",
  s: "š",
};

const isKey = (key: string): key is StringKey => key in ENGLISH;

/** A text as the pseudo-locale writes it: bracketed, accented and a third longer, with its placeholders as they are. */
export function pseudoText(text: string): string {
  const accented = text
    .split(/(\{[^}]*\})/)
    .map((part) =>
      part.startsWith("{") ? part : part.replace(/[a-zA-Z]/g, (letter) => ACCENTED[letter] ?? letter),
    )
    .join("");
  return `⟦${accented}${"·".repeat(Math.ceil(text.length / 3))}⟧`;
}

/** A made-up language of the same meaning: words left out of the tables, and views too narrow for longer languages, show up in it. */
export function pseudoStrings(): Strings {
  const entries = Object.entries(ENGLISH).map(([key, text]) => [key, pseudoText(text)] as const);
  const out: Record<StringKey, string> = { ...ENGLISH };
  for (const [key, text] of entries) if (isKey(key)) out[key] = text;
  return out;
}
