import { named, type Element } from "../read-element";

const RESID = 32;
/** What Office allows of a resource, by its element and the list that it is in. */
const LIMITS: Readonly<Record<string, number>> = {
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};
/** The list in which each element's text is looked up. */
const LIST_OF: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

const lists = (manifest: Element): readonly Element[] =>
  named(manifest, "Resources").flatMap(({ children }) => children);

function ofResources(list: Element): readonly string[] {
  const limit = LIMITS[list.name] ?? 0;
  return list.children.flatMap((resource) => {
    const id = resource.attributes["id"] ?? "";
    const values = [
      resource.attributes["DefaultValue"] ?? "",
      ...resource.children.map(({ attributes }) => attributes["Value"] ?? ""),
    ];
    return [
      ...(id.length > RESID
        ? [`${list.name}: the id "${id}" has ${String(id.length)} characters; Office takes ${String(RESID)}.`]
        : []),
      ...values
        .filter((value) => value.length > limit || value.trim() === "")
        .map(
          (value) =>
            `${list.name}, "${id}": the text has ${String(value.length)} characters; Office takes 1 to ${String(limit)}.`,
        ),
    ];
  });
}

function references(manifest: Element): readonly string[] {
  const known = new Map(
    lists(manifest).map((list) => [
      list.name,
      new Set(list.children.map(({ attributes }) => attributes["id"])),
    ]),
  );
  return named(manifest, ...Object.keys(LIST_OF)).flatMap(({ name, attributes: { resid } }) => {
    const list = LIST_OF[name] ?? "";
    return resid === undefined || known.get(list)?.has(resid) === true
      ? []
      : [`${name}: "${resid}" is no id among ${list}. Add it there, or name one that is.`];
  });
}

/** Ids of resources: short, there once, there when referred to; texts of a length that Office takes. */
export function resourceFaults(manifest: Element): readonly string[] {
  const ids = lists(manifest).flatMap(({ children }) => children.map(({ attributes }) => attributes["id"]));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...lists(manifest).flatMap(ofResources),
    ...twice.map((id) => `Resources: the id "${String(id)}" stands there twice.`),
    ...references(manifest),
  ];
}
