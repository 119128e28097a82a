/** A JSON object whose content is not known yet. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object. */
export const isRecord = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
