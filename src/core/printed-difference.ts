import type { Piece } from "./word-difference";

/** Words of the unchanged text that stay around a change. */
const AROUND = 5;

/**
 * A difference as a finding prints it: "… must [deleted: deliver] [added: seek to deliver] every …". Long runs in common are cut; beyond `most`
 * letters the rest is left out.
 */
export function printedDifference(pieces: readonly Piece[], most = 400): string {
  if (pieces.length === 1 && pieces[0]?.kind === "same") return cutText(pieces[0].text, most);
  const parts = pieces.map(({ kind, text }, index) => {
    if (kind === "gone") return `[deleted: ${text.trim()}]`;
    if (kind === "new") return `[added: ${text.trim()}]`;
    return shortened(text, index === 0, index === pieces.length - 1);
  });
  const printed = parts
    .filter((part) => part.trim() !== "" && part !== "[deleted: ]" && part !== "[added: ]")
    .map((part) => part.trim())
    .join(" ")
    .replace(/\] ([,.;:])/g, "]$1");
  return cutText(printed, most);
}

/** Text cut at a word's end to at most `most` letters, with an ellipsis. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.trim().split(/\s+/);
  const keep = isFirst || isLast ? AROUND : 2 * AROUND;
  if (words.length <= keep + 1) return text;
  if (isFirst) return `… ${words.slice(-AROUND).join(" ")}`;
  if (isLast) return `${words.slice(0, AROUND).join(" ")} …`;
  return `${words.slice(0, AROUND).join(" ")} … ${words.slice(-AROUND).join(" ")}`;
}
