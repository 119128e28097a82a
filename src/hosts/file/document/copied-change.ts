const CHANGE = /<(?:\w+:)?(?:ins|del|moveFrom|moveTo|rPrChange)\b[^>]*>/g;
const ID = /(\s(?:\w+:)?id\s*=\s*)(?:"[^"]*"|'[^']*')/;

/** Tags of somebody's tracked changes as they stand in a second place: each with an id that no other change has. */
export const withFreshIds = (xml: string, freshId: () => number): string =>
  xml.replace(CHANGE, (tag) => tag.replace(ID, (_, name: string) => `${name}"${String(freshId())}"`));
