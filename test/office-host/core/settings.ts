import { isRecord } from "./args";

/** The add-in's own settings in the file: read when the add-in starts, kept as JSON text by name. */
export interface SettingsStore {
  readSettings(): ReadonlyMap<string, string>;
  writeSettings(settings: ReadonlyMap<string, string>): void;
}

/** The settings as the save call carries them: two lists side by side, names and JSON values. */
export function savedSettings(data: unknown): ReadonlyMap<string, string> {
  const method = isRecord(data) ? data["DdaSettingsMethod"] : undefined;
  const from = isRecord(method) ? method["Properties"] : undefined;
  const pairs = Array.isArray(from) ? from : [];
  return new Map(
    pairs.flatMap((pair: unknown): [string, string][] =>
      Array.isArray(pair) ? [[String(pair[0]), String(pair[1])]] : [],
    ),
  );
}
