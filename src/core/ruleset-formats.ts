/** The version of the file format that this code reads and writes. */
export const FORMAT = 2;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const each = (value: unknown, change: (item: Json) => Json): unknown =>
  Array.isArray(value)
    ? value.map((item: unknown): unknown => (isObject(item) ? change(item) : item))
    : value;

/** Format 1 knew one measure a duty and no phases, terms, conflicts, earlier words or examples of clauses. */
function dutyFrom1({ measure, ...duty }: Json): Json {
  return { phases: [], signs: [], ...duty, ...(measure === undefined ? {} : { measures: [measure] }) };
}

function clauseFrom1({ duties, ...clause }: Json): Json {
  return {
    terms: { needs: [], brings: [] },
    conflicts: [],
    earlier: [],
    examples: [],
    ...clause,
    duties: each(duties, dutyFrom1),
  };
}

/** A rules set of an earlier format in today's; any other value as it is. What is wrong in it stays wrong, at the same place. */
export function upgraded(value: unknown): unknown {
  if (!isObject(value) || value.format !== 1) return value;
  return { ...value, format: FORMAT, clauses: each(value.clauses, clauseFrom1) };
}
