import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pngSize } from "../../../scripts/icons/png-size";
import type { World } from "../../../scripts/manifest/world";
import { COMMAND_NAMES } from "../../../src/apps/commands/command-names";
import { VIEWS } from "../../../src/apps/taskpane/views";

/** The pictures, views and functions that lie in this repository, for a manifest of an address. */
export function realWorld(url: string): World {
  return {
    views: VIEWS,
    commands: COMMAND_NAMES,
    sizeOf: (address) => {
      const file = path.resolve("assets", address.slice(url.length + 1));
      return address.startsWith(`${url}/`) && existsSync(file) ? pngSize(readFileSync(file)) : undefined;
    },
  };
}
