import { Type, type TSchema } from "@sinclair/typebox";

/** An object that takes no other keys. */
export const closed = { additionalProperties: false };

/** Text that is not empty. */
export const Text = Type.String({ minLength: 1 });

/** A date, YYYY-MM-DD. */
export const IsoDate = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/** One of a list of words. */
export const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>({ type: "string", enum: [...values] });

/** A list of one kind of thing. */
export const list = <T extends TSchema>(item: T) => Type.Array(item);

/** `published` = stated by its source; `authority-set` = chosen by the authority; `illustrative` = a placeholder, shown as such. */
export const StatusSchema = oneOf("published", "authority-set", "illustrative");

/** Where a fact comes from: an entry of the rules set's list of sources, and the place in it. */
export const SourceSchema = Type.Object({ ref: Text, where: Type.Optional(Text) }, closed);

/** A sentence by language, with values in braces. */
export const Message = Type.Object({ en: Text }, closed);

/** json-rules-engine's condition format. `path` is refused: it would pull in an evaluator. */
export const ConditionSchema = Type.Recursive(
  (This) =>
    Type.Union([
      Type.Object({ all: list(This) }, closed),
      Type.Object({ any: list(This) }, closed),
      Type.Object({ not: This }, closed),
      Type.Object(
        {
          fact: Text,
          operator: oneOf(
            "equal",
            "notEqual",
            "in",
            "notIn",
            "contains",
            "doesNotContain",
            "lessThan",
            "lessThanInclusive",
            "greaterThan",
            "greaterThanInclusive",
          ),
          value: Type.Union([
            Type.String(),
            Type.Number(),
            Type.Boolean(),
            list(Type.Union([Type.String(), Type.Number()])),
            Type.Object({ fact: Text }, closed),
          ]),
        },
        closed,
      ),
    ]),
  { $id: "Condition" },
);

/** Days on which a rule holds, both included; without `to`, until further notice. */
export const Effective = Type.Object({ from: IsoDate, to: Type.Optional(IsoDate) }, closed);

/** The four roles of the framework. */
export const Role = oneOf("employer", "commissioner-provider", "investor", "civic-leader");

/** The strategies that findings group by. */
export const Strategy = oneOf(
  "equality",
  "community-wealth-building",
  "net-zero",
  "fair-employment",
  "spatial",
);

/** One kind of check with its parameters. */
export const kind = <K extends string, T extends TSchema>(name: K, params: T) =>
  Type.Object({ kind: Type.Literal(name), with: params }, closed);
