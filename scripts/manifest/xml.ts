/** An element of an XML document that is written: its name, attributes, and either text or elements in it. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: string | readonly Xml[];
}

/** An element. */
export const xml = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  inside: string | readonly Xml[] = [],
): Xml => ({ name, attributes, inside });

const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The element as text, two spaces a level. */
export function writeXml({ name, attributes, inside }: Xml, indent = ""): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const tag = `${indent}<${name}${written.join("")}`;
  if (inside.length === 0) return `${tag} />\n`;
  if (typeof inside === "string") return `${tag}>${escape(inside)}</${name}>\n`;
  return `${tag}>\n${inside.map((one) => writeXml(one, `${indent}  `)).join("")}${indent}</${name}>\n`;
}
