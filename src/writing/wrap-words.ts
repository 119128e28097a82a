/** The text in lines of at most `measure` characters, broken between words; a longer word keeps a line of its own. */
export function wrapWords(sentence: string, measure: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of sentence.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > measure) {
        lines.push(line);
        line = word;
      } else {
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines;
}
