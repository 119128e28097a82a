import { FormulaUnread, tokens, type Token } from "./tokens";

/** A formula as a tree. */
export type Node =
  | { readonly is: "value"; readonly value: number | string | boolean }
  | { readonly is: "error"; readonly text: string }
  | { readonly is: "reference"; readonly text: string }
  | { readonly is: "name"; readonly text: string }
  | { readonly is: "missing" }
  | { readonly is: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly is: "unary"; readonly operator: string; readonly of: Node }
  | { readonly is: "binary"; readonly operator: string; readonly left: Node; readonly right: Node };

const POWER: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/** Reads a formula, without its leading "=". */
export function parseFormula(formula: string): Node {
  const all = tokens(formula);
  let at = 0;
  const peek = (): Token | undefined => all[at];
  const isOperator = (text: string): boolean => peek()?.is === "operator" && peek()?.text === text;
  const fail = (): never => {
    throw new FormulaUnread(`"${formula}" cannot be read at "${peek()?.text ?? "its end"}".`);
  };
  const expect = (text: string): void => {
    if (!isOperator(text)) fail();
    at++;
  };
  const args = (): readonly Node[] => {
    const out: Node[] = [];
    expect("(");
    if (isOperator(")")) {
      at++;
      return out;
    }
    for (;;) {
      out.push(isOperator(",") || isOperator(")") ? { is: "missing" } : expression(0));
      if (isOperator(")")) break;
      expect(",");
    }
    at++;
    return out;
  };
  const primary = (): Node => {
    const token = peek();
    if (!token) return fail();
    at++;
    if (token.is === "number") return { is: "value", value: Number(token.text) };
    if (token.is === "text") return { is: "value", value: token.text.slice(1, -1).replace(/""/g, '"') };
    if (token.is === "error") return { is: "error", text: token.text };
    if (token.is === "reference")
      return { is: "reference", text: token.text.replace(/\$(?=[A-Za-z\d])/g, "") };
    if (token.is === "function")
      return { is: "call", name: token.text.toUpperCase().replace(/^_XLFN\./, ""), args: args() };
    if (token.is === "name") {
      if (/^(?:true|false)$/i.test(token.text)) return { is: "value", value: /^true$/i.test(token.text) };
      return { is: "name", text: token.text };
    }
    if (token.text === "(") {
      const inner = expression(0);
      expect(")");
      return inner;
    }
    if (token.text === "-" || token.text === "+")
      return { is: "unary", operator: token.text, of: expression(5) };
    at--;
    return fail();
  };
  const expression = (least: number): Node => {
    let left = primary();
    for (;;) {
      if (isOperator("%")) {
        at++;
        left = { is: "unary", operator: "%", of: left };
        continue;
      }
      const operator = peek();
      const power = operator?.is === "operator" ? POWER[operator.text] : undefined;
      if (!operator || power === undefined || power <= least) return left;
      at++;
      left = { is: "binary", operator: operator.text, left, right: expression(power) };
    }
  };
  const tree = expression(0);
  if (at < all.length) fail();
  return tree;
}

/** Every reference and name in a formula. */
export function* referencesOf(node: Node): Generator<Node & { readonly is: "reference" | "name" }> {
  if (node.is === "reference" || node.is === "name") yield node;
  else if (node.is === "unary") yield* referencesOf(node.of);
  else if (node.is === "binary") {
    yield* referencesOf(node.left);
    yield* referencesOf(node.right);
  } else if (node.is === "call") for (const one of node.args) yield* referencesOf(one);
}
