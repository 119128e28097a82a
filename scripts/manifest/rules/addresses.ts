import { all, named, type Element } from "../read-element";

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === "https:";

/** Attributes that hold an address: of the elements that are addresses, and of the lists of them. */
function addresses(manifest: Element): readonly string[] {
  const elements = [
    ...named(manifest, "IconUrl", "HighResolutionIconUrl", "SupportUrl"),
    ...named(manifest, "DefaultSettings").flatMap(({ children }) => children),
    ...named(manifest, "Images", "Urls").flatMap(({ children }) => children),
  ];
  return elements
    .flatMap(all)
    .map(({ attributes }) => attributes["DefaultValue"] ?? attributes["Value"] ?? "");
}

/** Addresses: https; and further domains written as Office wants them. */
export function addressFaults(manifest: Element): readonly string[] {
  const [source] = named(manifest, "DefaultSettings").flatMap(({ children }) => children);
  const page = source?.attributes["DefaultValue"] ?? "";
  const own = URL.canParse(page) ? new URL(page).origin : "";
  return [
    ...addresses(manifest)
      .filter((text) => !isHttps(text))
      .map((text) => `"${text}" is not an https address, and Office loads nothing else.`),
    ...named(manifest, "AppDomain")
      .map(({ text }) => text.trim())
      .flatMap((text) => {
        if (!isHttps(text) || new URL(text).origin !== text)
          return [
            `AppDomain "${text}": Office takes https and a host, without path, wildcard or slash at the end.`,
          ];
        return text === own ? [`AppDomain "${text}" is the pane's own, which is admitted anyway.`] : [];
      }),
  ];
}
