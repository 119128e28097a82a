const placesIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s*(?:,|;|\/|&|\band\b)\s*/)
    .map((place) => place.replace(/^the\s+|[^\p{L}\p{N} ]/gu, "").trim())
    .filter((place) => place !== "")
    .sort();

/** Whether two texts name the same places, in whatever order: "Sefton and Knowsley" is "Knowsley, Sefton". */
export const isSamePlace = (one: string, other: string): boolean =>
  placesIn(one).join("|") === placesIn(other).join("|");
