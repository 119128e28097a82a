import { all, named, type Element } from "../read-element";
import type { World } from "../world";

/** The order that Office's schema sets for a button's parts. */
const PARTS = ["Label", "Supertip", "Icon", "Action"];

const textOf = (element: Element, name: string): string => named(element, name)[0]?.text.trim() ?? "";

function ofControl(
  host: string,
  control: Element,
  urls: ReadonlyMap<string, string>,
  world: World,
): readonly string[] {
  const id = control.attributes["id"] ?? "";
  const parts = control.children.map(({ name }) => name);
  const [action] = named(control, "Action");
  const run =
    action?.attributes["xsi:type"] === "ExecuteFunction" ? textOf(action, "FunctionName") : undefined;
  const resid = action && named(action, "SourceLocation")[0]?.attributes["resid"];
  const address = urls.get(resid ?? "");
  const view =
    address === undefined
      ? undefined
      : URL.canParse(address)
        ? new URL(address).searchParams.get("view")
        : null;
  return [
    ...(parts.join() === PARTS.join()
      ? []
      : [`${id}: its parts are ${parts.join(", ")}; Office's schema sets ${PARTS.join(", ")}.`]),
    ...(run === undefined || world.commands.includes(run)
      ? []
      : [
          `${id}: it runs "${run}", which the page of commands does not associate (${world.commands.join(", ")}).`,
        ]),
    ...(view === undefined || (view !== null && (world.views[host] ?? []).includes(view))
      ? []
      : [
          `${id}: it opens the view "${view ?? ""}", which the pane has not in ${host} (${(world.views[host] ?? []).join(", ")}).`,
        ]),
  ];
}

/** Buttons: ids that are there once, parts in order, functions and views that there are, and one task pane for all views. */
export function controlFaults(manifest: Element, world: World): readonly string[] {
  const urls = new Map(
    named(manifest, "Urls").flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes["id"] ?? "", attributes["DefaultValue"] ?? ""] as const),
    ),
  );
  const ids = named(manifest, "Control", "Group").map(({ attributes }) => attributes["id"] ?? "");
  const panes = new Set(named(manifest, "TaskpaneId").map(({ text }) => text.trim()));
  const hosts = all(manifest).filter(
    ({ name, attributes }) => name === "Host" && attributes["xsi:type"] !== undefined,
  );
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `The id "${id}" is given to two controls; each needs its own.`),
    ...(panes.size > 1
      ? [`TaskpaneId: ${[...panes].join(" and ")} would open two panes; every view belongs into one.`]
      : []),
    ...hosts.flatMap((host) =>
      named(host, "Control").flatMap((control) =>
        ofControl(host.attributes["xsi:type"] ?? "", control, urls, world),
      ),
    ),
  ];
}
