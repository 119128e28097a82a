import { RIBBON, type ManifestHost } from "./ribbon";
import { ICON_NAMES, ICON_SIZES, iconPath } from "../icons/icon-names";
import { xml, type Xml } from "./xml";
import type { Words } from "./words";
import type { Deployment } from "./deployment";

/** The sizes of a ribbon's icons. */
export const RIBBON_SIZES = ICON_SIZES.filter((size) => size <= 80);

/** The names by which the manifest's elements refer to its resources; at most 32 characters. */
export const resid = {
  icon: (name: string, size: number): string => `icon.${name}.${String(size)}`,
  pane: (view: string): string => `url.pane.${view}`,
  commands: "url.commands",
  help: "url.help",
  name: "text.name",
  description: "text.description",
  label: (button: string): string => `label.${button}`,
  tip: (button: string): string => `tip.${button}`,
  welcomeTitle: (host: string): string => `welcome.title.${host}`,
  welcomeText: (host: string): string => `welcome.text.${host}`,
} as const;

const HOSTS: readonly ManifestHost[] = ["Workbook", "Document"];

/** One button a name, whichever hosts show it. */
const buttons = [...new Set(HOSTS.flatMap((host) => RIBBON[host].map(({ name }) => name)))];

const shortTexts = (words: Words): readonly (readonly [string, string])[] => [
  [resid.name, words.name],
  ...buttons.map((name) => [resid.label(name), words.buttons[name].label] as const),
  ...HOSTS.map((host) => [resid.welcomeTitle(host), words.welcome[host].title] as const),
];

const longTexts = (words: Words): readonly (readonly [string, string])[] => [
  [resid.description, words.description],
  ...buttons.map((name) => [resid.tip(name), words.buttons[name].tip] as const),
  ...HOSTS.map((host) => [resid.welcomeText(host), words.welcome[host].text] as const),
];

/** Texts in the language that is fallen back on, each with its place in the other languages. */
function strings(
  of: (words: Words) => readonly (readonly [string, string])[],
  { words, translations }: Deployment,
): readonly Xml[] {
  return of(words).map(([id, text], index) =>
    xml(
      "bt:String",
      { id, DefaultValue: text },
      Object.entries(translations).map(([Locale, other]) =>
        xml("bt:Override", { Locale, Value: of(other)[index]?.[1] ?? text }),
      ),
    ),
  );
}

/** Pictures, addresses and texts, named once and referred to. */
export function resources(deployment: Deployment): Xml {
  const { url } = deployment;
  const images = ICON_NAMES.flatMap((name) =>
    RIBBON_SIZES.map((size) =>
      xml("bt:Image", { id: resid.icon(name, size), DefaultValue: `${url}/${iconPath(name, size)}` }),
    ),
  );
  const views = HOSTS.flatMap((host) =>
    RIBBON[host].flatMap(({ deed }) => ("opens" in deed ? [deed.opens] : [])),
  );
  const urls: readonly (readonly [string, string])[] = [
    ...views.map((view) => [resid.pane(view), `${url}/taskpane.html?view=${view}`] as const),
    [resid.commands, `${url}/commands.html`],
    [resid.help, deployment.support],
  ];
  return xml("Resources", {}, [
    xml("bt:Images", {}, images),
    xml(
      "bt:Urls",
      {},
      urls.map(([id, DefaultValue]) => xml("bt:Url", { id, DefaultValue })),
    ),
    xml("bt:ShortStrings", {}, strings(shortTexts, deployment)),
    xml("bt:LongStrings", {}, strings(longTexts, deployment)),
  ]);
}
