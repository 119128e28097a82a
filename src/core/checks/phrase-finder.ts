/** Finds the first phrase that stands in a text as whole words, without regard to case and spacing; answers with the words as written. */
export function phraseFinder(phrases: readonly string[]): (text: string) => string | undefined {
  const escaped = phrases.map((phrase) =>
    phrase
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/\s+/g, "\\s+"),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "iu");
  return (text) => pattern.exec(text)?.[0];
}
