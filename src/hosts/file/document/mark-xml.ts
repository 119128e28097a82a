/** What stands before and after the words that a comment of ours is about. `binding` declares the prefix where the document has another. */
export const markedParts = (
  id: number,
  binding: string,
): { readonly before: string; readonly after: string } => ({
  before: `<w:commentRangeStart${binding} w:id="${String(id)}"/>`,
  after: `<w:commentRangeEnd${binding} w:id="${String(id)}"/><w:r${binding}><w:commentReference w:id="${String(id)}"/></w:r>`,
});
