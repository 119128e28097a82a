import { isRecord } from "../core/args";

/** One round trip as office.js logged it: the body that it sent, and the body that it heard. */
export interface Pair {
  readonly request: string;
  readonly response: unknown;
}

/** What one Office did in the scenarios of `record.js`. */
export interface Recording {
  /** "Office" where a person recorded it in Office; anything else says what did instead. */
  readonly by: string;
  readonly host: "Excel" | "Word";
  readonly platform: string;
  readonly version: string;
  readonly scenarios: readonly { readonly name: string; readonly pairs: readonly Pair[] }[];
}

const parsed = (text: unknown): unknown => (typeof text === "string" ? JSON.parse(text) : undefined);

/** The body of an answer: the third of what the transport hands over. */
function bodyOf(result: unknown): unknown {
  const value: unknown = Reflect.get(Object(result), "value");
  const data: unknown = Reflect.get(Object(value), "data");
  const body: unknown = Array.isArray(data) ? data[2] : undefined;
  return typeof body === "string" ? parsed(body) : body;
}

/** Pairs the lines "Request:", its body, "Response:", its result; answers come in the order in which they were asked for. */
function pairsOf(wire: readonly unknown[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const asked: string[] = [];
  wire.forEach((line, at) => {
    const next = wire[at + 1];
    if (line === "Request:") {
      const body = parsed(next);
      asked.push(typeof body === "string" ? body : JSON.stringify(body));
    }
    const request = line === "Response:" ? asked.shift() : undefined;
    if (request !== undefined) pairs.push({ request, response: bodyOf(parsed(next)) });
  });
  return pairs;
}

/** Reads a file that `record.js` made. Throws where it is none. */
export function parseRecording(text: string): Recording {
  const from: unknown = JSON.parse(text);
  if (
    !isRecord(from) ||
    (from["host"] !== "Excel" && from["host"] !== "Word") ||
    !Array.isArray(from["scenarios"])
  )
    throw new Error("This is no recording: it names no host, or has no scenarios.");
  const scenarios: readonly unknown[] = from["scenarios"];
  return {
    by: String(from["by"]),
    host: from["host"],
    platform: String(from["platform"]),
    version: String(from["version"]),
    scenarios: scenarios.filter(isRecord).map(({ name, wire }) => ({
      name: String(name),
      pairs: pairsOf(Array.isArray(wire) ? wire : []),
    })),
  };
}
