import { RulesetFault } from "./fault";

const REFUSED = new Set(["__proto__", "constructor", "prototype"]);
const STRING = /"[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
const WORD = /[^\s,:[\]{}"]{1,20}/y;
const DEEPEST = 200;

/** One step of a JSON pointer, escaped as RFC 6901 asks. */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replace(/~/g, "~0").replace(/\//g, "~1")}`;

/**
 * The value of a JSON text. Unlike `JSON.parse` it names line and column of what it cannot read, refuses a key that stands twice in one object, and
 * refuses keys such as `__proto__`; each is a `RulesetFault` with file and pointer.
 */
export function readJson(text: string, file: string): unknown {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const path: (string | number)[] = [];

  const fail = (message: string): never => {
    throw new RulesetFault([{ file, pointer: path.map(pointerStep).join(""), message }]);
  };
  const place = (): string => {
    const before = text.slice(0, at).split("\n");
    return `Line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}`;
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const unexpected = (expected: string): never => {
    const where = place();
    if (at >= text.length) return fail(`${where}: the file ends where ${expected} was expected.`);
    WORD.lastIndex = at;
    const found = WORD.exec(text)?.[0] ?? text[at] ?? "";
    return fail(`${where}: ${JSON.stringify(found)} stands where ${expected} was expected.`);
  };
  const next = (): string => {
    take(SPACE);
    return text[at] ?? "";
  };
  const string = (expected: string): string => {
    const start = at;
    const token = take(STRING) ?? unexpected(expected);
    const value = unquote(token);
    if (value !== undefined) return value;
    at = start;
    return unexpected(`${expected} (no tabs inside it, and a backslash only in one of JSON's escapes)`);
  };

  const list = (): unknown[] => {
    const items: unknown[] = [];
    at++;
    if (next() === "]") {
      at++;
      return items;
    }
    for (;;) {
      path.push(items.length);
      items.push(value());
      path.pop();
      const mark = next();
      if (mark !== "," && mark !== "]") unexpected('"," or "]"');
      at++;
      if (mark === "]") return items;
    }
  };

  const object = (): Record<string, unknown> => {
    const entries = new Map<string, unknown>();
    at++;
    if (next() === "}") {
      at++;
      return {};
    }
    for (;;) {
      next();
      const start = at;
      const key = string("a key in double quotes");
      path.push(key);
      if (REFUSED.has(key))
        fail(`"${key}" is a key that no file of ours may have: it could change how programs behave.`);
      if (entries.has(key)) {
        at = start;
        fail(`${place()}: the key "${key}" stands twice in one object; keep one.`);
      }
      if (next() !== ":") unexpected('":"');
      at++;
      entries.set(key, value());
      path.pop();
      const mark = next();
      if (mark !== "," && mark !== "}") unexpected('"," or "}"');
      at++;
      if (mark === "}") return Object.fromEntries(entries);
    }
  };

  const value = (): unknown => {
    if (path.length > DEEPEST) fail(`Nested deeper than ${String(DEEPEST)} levels.`);
    const mark = next();
    if (mark === "{") return object();
    if (mark === "[") return list();
    if (mark === '"') return string("a text that ends on its line, in double quotes");
    for (const [word, meaning] of [
      ["true", true],
      ["false", false],
      ["null", null],
    ] as const) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return meaning;
      }
    }
    return Number(take(NUMBER) ?? unexpected("a value"));
  };

  const whole = value();
  if (next() !== "") unexpected("the end of the file");
  return whole;
}

/** The text that a quoted token stands for; undefined where JSON does not allow it. */
function unquote(token: string): string | undefined {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
