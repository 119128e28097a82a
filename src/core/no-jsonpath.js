/** Stands in for jsonpath-plus in every bundle: conditions never use a path, and its evaluator must not ship. */
export function JSONPath() {
  throw new Error("Conditions name facts directly; paths are not used.");
}
