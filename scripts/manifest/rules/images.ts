import { named, type Element } from "../read-element";
import type { World } from "../world";

const REQUIRED = [16, 32, 80];

function sized(name: string, address: string, size: number, world: World): readonly string[] {
  const found = world.sizeOf(address);
  if (!found) return [`${name}: there is no picture at ${address}.`];
  const [width, height] = found;
  return width === size && height === size
    ? []
    : [
        `${name}: ${address} is ${String(width)} x ${String(height)} pixels; ${String(size)} x ${String(size)} is what stands in the manifest.`,
      ];
}

/** Pictures: those that Office requires, each there and of the size that is said. */
export function imageFaults(manifest: Element, world: World): readonly string[] {
  const addressOf = new Map(
    named(manifest, "Images").flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes["id"] ?? "", attributes["DefaultValue"] ?? ""] as const),
    ),
  );
  const icons = named(manifest, "Icon").flatMap(({ children }) => {
    const sizes = children.map(({ attributes }) => Number(attributes["size"]));
    return [
      ...REQUIRED.filter((size) => !sizes.includes(size)).map(
        (size) =>
          `Icon: the picture of ${String(size)} pixels is missing; Office requires ${REQUIRED.join(", ")}.`,
      ),
      ...children.flatMap(({ attributes: { size, resid } }) =>
        addressOf.has(resid ?? "")
          ? sized("Icon", addressOf.get(resid ?? "") ?? "", Number(size), world)
          : [],
      ),
    ];
  });
  const own = [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const;
  return [
    ...icons,
    ...own.flatMap(([name, size]) => {
      const [element] = named(manifest, name);
      return element
        ? sized(name, element.attributes["DefaultValue"] ?? "", size, world)
        : [`${name} is missing.`];
    }),
  ];
}
