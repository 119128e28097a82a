import path from "node:path";

/** What the script does by itself so that Office on this machine finds the manifest. */
export type Deed =
  | { readonly is: "copy"; readonly to: string }
  | { readonly is: "run"; readonly command: string; readonly arguments: readonly string[] };

/** How a manifest comes into the Office of a machine, and out of it again. */
export interface Placing {
  readonly put: readonly Deed[];
  readonly remove: readonly Deed[];
  /** What the person does then. */
  readonly then: readonly string[];
}

/** Where the manifest lies, and what it is known by. */
export interface Placed {
  readonly manifest: string;
  readonly id: string;
  /** The person's own folder. */
  readonly home: string;
}

const WEB =
  "In Office on the web: open a workbook or document, Home, Add-ins, More settings, Upload My Add-in, and give it the manifest. The browser has to run on this machine.";

/** Office for Windows looks up add-ins under development in the registry, by their ids. */
function windows({ manifest, id }: Placed): Placing {
  const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
  const run = (...rest: readonly string[]): Deed => ({ is: "run", command: "reg", arguments: rest });
  return {
    put: [run("add", key, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f")],
    remove: [run("delete", key, "/v", id, "/f")],
    then: ["Close and open Excel or Word. The buttons are on the Home tab.", WEB],
  };
}

/** Office for Mac looks into a folder of each program. */
function mac({ id, home }: Placed): Placing {
  const put = ["Excel", "Word"].map((program): Deed => ({
    is: "copy",
    to: path.posix.join(
      home,
      `Library/Containers/com.microsoft.${program}/Data/Documents/wef/commonweal.${id}.manifest.xml`,
    ),
  }));
  return {
    put,
    remove: put,
    then: [
      "Close and open Excel or Word. On the Home tab, choose Add-ins, then Commonweal under Developer Add-ins; the buttons stay from then on.",
      WEB,
    ],
  };
}

/** How it goes on a platform, as Node names it. */
export function placing(platform: string, placed: Placed): Placing {
  if (platform === "win32") return windows(placed);
  if (platform === "darwin") return mac(placed);
  return { put: [], remove: [], then: ["There is no desktop Office for this system.", WEB] };
}
