import manifest from "../../package.json";

/** Name and version of the program that made a result, for its stamp. */
export const ENGINE = `commonweal ${manifest.version}`;
