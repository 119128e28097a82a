/** The code of an error of Office's, such as "AccessDenied"; "" for an error of another kind. */
export function errorCode(error: unknown): string {
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : "";
}
