import { didYouMean } from "./nearest";
import { pointerStep } from "./json";

/** What a generated validator says of one fault; the shape is ajv's. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

/** A validator generated from a schema: true means the value has type `T`; else `errors` holds every fault. */
export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors?: readonly SchemaError[] | null;
}

/** One fault of shape: where in the file, and a sentence that says what was expected. */
export interface ShapeFault {
  readonly pointer: string;
  readonly message: string;
}

/** A validator's errors as sentences, in the order of the file, with the branches that no reader meant left out. */
export function schemaFaults(errors: readonly SchemaError[]): readonly ShapeFault[] {
  const unions = errors.filter((error) => error.keyword === "anyOf");
  const told = errors.filter(
    (error) =>
      error.keyword !== "if" &&
      (error.keyword === "anyOf" || !unions.some((union) => isInside(error, union))),
  );
  const faults = told.map((error) => ({ pointer: pointerOf(error), message: sentence(error, errors) }));
  return faults.filter(
    (fault, index) =>
      faults.findIndex((other) => other.pointer === fault.pointer && other.message === fault.message) ===
      index,
  );
}

const isInside = (error: SchemaError, union: SchemaError): boolean =>
  error.instancePath.startsWith(union.instancePath) && error.schemaPath.includes("/anyOf/");

const pointerOf = ({ instancePath, keyword, params }: SchemaError): string =>
  keyword === "additionalProperties"
    ? instancePath + pointerStep(text(params["additionalProperty"]))
    : instancePath;

function sentence(error: SchemaError, all: readonly SchemaError[]): string {
  const { params, parentSchema = {}, data } = error;
  switch (error.keyword) {
    case "required":
      return `"${text(params["missingProperty"])}" is missing.`;
    case "additionalProperties": {
      const key = text(params["additionalProperty"]);
      return `"${key}" is not a key that can stand here.${didYouMean(key, keys(parentSchema["properties"]))}`;
    }
    case "enum": {
      const allowed = list(params["allowedValues"]).map(text);
      return `${show(data)} is not one of ${allowed.map(show).join(", ")}.${didYouMean(text(data), allowed)}`;
    }
    case "discriminator":
      return discriminator(params, parentSchema);
    case "const":
      return `${show(data)} stands where ${show(params["allowedValue"])} was expected.`;
    case "type":
      return `${show(data)} is not ${typeName(text(params["type"]))}.`;
    case "pattern":
      return `${show(data)} is not of the form that is expected here.${note(parentSchema) || ` Expected: ${text(params["pattern"])}.`}`;
    case "minLength":
      return "The text is empty; write it, or leave the key out if it may be left out.";
    case "minItems":
      return `At least ${text(params["limit"])} ${params["limit"] === 1 ? "entry is" : "entries are"} needed.`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `${show(data)} is not ${text(params["comparison"])} ${text(params["limit"])}.`;
    case "anyOf":
      return `${show(data)} is not ${choices(error, all)}.`;
    default:
      return `${show(data)} does not fit (${error.keyword}).`;
  }
}

function discriminator(params: SchemaError["params"], schema: Readonly<Record<string, unknown>>): string {
  const kinds = list(schema["oneOf"]).map((branch) =>
    text(field(field(field(branch, "properties"), "kind"), "const")),
  );
  if (params["error"] === "tag")
    return `"kind" is missing or is not text; expected one of ${kinds.map(show).join(", ")}.`;
  const written = text(params["tagValue"]);
  return `${show(written)} is not a kind that can stand here; expected one of ${kinds.map(show).join(", ")}.${didYouMean(written, kinds)}`;
}

function choices(union: SchemaError, all: readonly SchemaError[]): string {
  const types = all
    .filter(
      (error) =>
        error.keyword === "type" && error.instancePath === union.instancePath && isInside(error, union),
    )
    .map((error) => typeName(text(error.params["type"])));
  const distinct = [...new Set(types)];
  return distinct.length === 0 ? "of any form that can stand here" : distinct.join(" or ");
}

const typeName = (type: string): string =>
  ({
    string: "text",
    integer: "a whole number",
    number: "a number",
    boolean: "true or false",
    object: "an object",
    array: "a list",
    null: "null",
  })[type] ?? type;

/** What the schema itself says of the value that was expected. */
const note = (schema: Readonly<Record<string, unknown>>): string =>
  typeof schema["description"] === "string" ? ` Expected: ${schema["description"]}` : "";

const keys = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null ? Object.keys(value) : [];
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries<unknown>({ ...value }).find(([key]) => key === name)?.[1]
    : undefined;
const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function show(value: unknown): string {
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
