/** How the tag of every content control of ours begins. */
export const OUR_TAG = "cw:";

/** How the tag of every blank that we filled begins. */
export const FILL_TAG = "cw:fill:";

/** How the name of every bookmark of ours begins. */
export const OUR_BOOKMARK = "cw_";

/** The bookmark of a block of ours, by its tag: letters, digits and underscores, at most 40, as Word allows. */
export const bookmarkOf = (tag: string): string => tag.replace(/[^A-Za-z0-9]+/g, "_").slice(0, 40);

/** A positive number below 2^31 that is always the same for the same text (FNV-1a). */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 1 || 1;
}
