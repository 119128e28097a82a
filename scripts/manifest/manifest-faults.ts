import { readElement } from "./read-element";
import { addressFaults } from "./rules/addresses";
import { controlFaults } from "./rules/controls";
import { imageFaults } from "./rules/images";
import { reachFaults } from "./rules/reach";
import { resourceFaults } from "./rules/resources";
import type { World } from "./world";

/** What Office would refuse or leave out of a manifest, and what its schema cannot say. Empty where all is well. */
export function manifestFaults(file: string, xml: string, world: World): readonly string[] {
  const manifest = readElement(file, xml);
  return [
    ...resourceFaults(manifest),
    ...imageFaults(manifest, world),
    ...controlFaults(manifest, world),
    ...addressFaults(manifest),
    ...reachFaults(manifest),
  ];
}
