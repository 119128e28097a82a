/// <reference types="office-js" />
import type { Location } from "../../../core/location";
import { PlaceNotShown } from "../../../core/ports";

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The opening words that a label quotes; "" where it quotes none. */
const wordsOf = (label: string): string => plain(/“(.*?)…?”/.exec(label)?.[1] ?? "");

/** The paragraph that is meant: the one at the index, or the nearest with the label's words where others have moved in. */
function nearest(texts: readonly string[], index: number, words: string): number {
  const own = plain(texts[index] ?? "");
  if (words === "" || own.includes(words)) return index;
  const found = texts.flatMap((text, at) => (plain(text).includes(words) ? [at] : []));
  return found.sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0] ?? index;
}

/** Selects a paragraph, with the comment that stands at it; the only thing here that moves the person's selection. Throws where it is gone. */
export async function showPlace(at: Location): Promise<void> {
  if (at.kind !== "paragraph") return;
  const { index, label } = at;
  await Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    const words = wordsOf(label);
    const page = paragraphs.load(words === "" ? { text: true, $top: 1, $skip: index } : { text: true });
    await context.sync();
    const { items } = page;
    const found =
      words === ""
        ? 0
        : nearest(
            items.map(({ text }) => text),
            index,
            words,
          );
    const paragraph = items[found];
    if (!paragraph)
      throw new PlaceNotShown(
        `Word cannot go to ${label === "" ? `paragraph ${String(index + 1)}` : label}: the document has no such paragraph any more. Check again to read it as it is now.`,
      );
    paragraph.select("Select");
    await context.sync();
  });
}
