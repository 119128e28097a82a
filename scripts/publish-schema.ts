import { isRecord, type JsonObject } from "./json-object";

/**
 * A TypeBox schema as the JSON Schema we publish and compile: the parts named in `named` are gathered under `$defs`, unions of words become `enum`,
 * unions told apart by `kind` become `oneOf` with a discriminator, and conditions are told apart by their first word, so that a fault names one branch only.
 */
export function publishSchema(schema: unknown, named: Readonly<Record<string, unknown>> = {}): JsonObject {
  const names = new Map(Object.entries(named).map(([name, part]) => [fingerprint(part), name]));
  const defs: JsonObject = {};
  const body = isRecord(schema) ? inside(schema, names, defs) : {};
  const sorted = Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    ...body,
    ...(sorted.length > 0 ? { $defs: Object.fromEntries(sorted) } : {}),
  };
}

/** A part's content without its own description, so that a part is found again wherever it is used. */
const fingerprint = (part: unknown): string => {
  const plain: unknown = JSON.parse(JSON.stringify(part));
  if (!isRecord(plain)) return JSON.stringify(plain);
  return JSON.stringify(Object.entries(without(plain, "description")).sort(([a], [b]) => (a < b ? -1 : 1)));
};

const without = (node: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(node).filter(([name]) => name !== key));

type Names = ReadonlyMap<string, string>;

function publish(node: unknown, names: Names, defs: JsonObject): unknown {
  if (Array.isArray(node)) return node.map((item: unknown) => publish(item, names, defs));
  if (!isRecord(node)) return node;
  const name = typeof node["$id"] === "string" ? node["$id"] : names.get(fingerprint(node));
  if (name === undefined) return inside(node, names, defs);
  if (!(name in defs)) {
    defs[name] = {};
    defs[name] = inside(without(node, "$id"), names, defs);
  }
  return { $ref: `#/$defs/${name}` };
}

function inside(node: JsonObject, names: Names, defs: JsonObject): JsonObject {
  const entries = Object.entries(node).map(([key, value]): [string, unknown] => [
    key,
    key === "$ref" && typeof value === "string" ? `#/$defs/${value}` : publish(value, names, defs),
  ]);
  return union(Object.fromEntries(entries));
}

function union(node: JsonObject): JsonObject {
  const { anyOf, ...rest } = node;
  if (!Array.isArray(anyOf)) return node;
  const branches = anyOf.filter(isRecord);
  if (branches.every((branch) => typeof branch["const"] === "string")) {
    return { ...rest, type: "string", enum: branches.map((branch) => branch["const"]) };
  }
  if (branches.every((branch) => "const" in property(branch, "kind"))) {
    return {
      ...rest,
      type: "object",
      discriminator: { propertyName: "kind" },
      required: ["kind"],
      oneOf: branches,
    };
  }
  if (["all", "any", "not"].every((word, index) => word in properties(branches[index]))) {
    return { ...rest, type: "object", ...chain(branches) };
  }
  return node;
}

/** "If it has `all`, then the first branch; else, if it has `any` …": the last branch takes what is left. */
function chain(branches: readonly JsonObject[]): JsonObject {
  const [first, ...others] = branches;
  if (first === undefined) return {};
  if (others.length === 0) return first;
  return { if: { required: first["required"] }, then: first, else: chain(others) };
}

const properties = (node: unknown): JsonObject => {
  const found = isRecord(node) ? node["properties"] : undefined;
  return isRecord(found) ? found : {};
};

const property = (node: JsonObject, name: string): JsonObject => {
  const found = properties(node)[name];
  return isRecord(found) ? found : {};
};
