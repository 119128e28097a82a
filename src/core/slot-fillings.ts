import { comparedText } from "./compared-text";
import { tokensOf } from "./word-difference";

/** A slot of a clause as far as filling it goes. */
export interface Slot {
  readonly name: string;
  readonly type: "text" | "number" | "date" | "money" | "party" | "commitments";
  readonly default?: string;
}

/** What stands in the slots of a paragraph, by slot name, in the order of the text. */
export type Fillings = ReadonlyMap<string, readonly string[]>;

const SLOT = /\{([a-zA-Z]+)\}/g;

/** One word of the rules' text, or a slot in it. */
type Part = { readonly word: string } | { readonly slot: Slot };

function partsOf(template: string, slots: readonly Slot[]): readonly Part[] {
  const parts: Part[] = [];
  const words = (text: string): void => {
    for (const word of tokensOf(text)) if (word.trim() !== "") parts.push({ word });
  };
  let from = 0;
  for (const match of template.matchAll(SLOT)) {
    words(template.slice(from, match.index));
    const name = match[1] ?? "";
    parts.push({ slot: slots.find((slot) => slot.name === name) ?? { name, type: "text" } });
    from = match.index + match[0].length;
  }
  words(template.slice(from));
  return parts;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function placedTokens(text: string): readonly Token[] {
  let at = 0;
  return tokensOf(text).flatMap((token) => {
    const start = at;
    at += token.length;
    return token.trim() === "" ? [] : [{ text: token, start, end: at }];
  });
}

const NUMBER =
  /^(?:£?\d[\d.,]*%?|\[.*\]|[()_.…-]+|and|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety|hundred)$/i;
const DATE =
  /^(?:\d[\d/.-]*(?:st|nd|rd|th)?|\[.*\]|of|january|february|march|april|may|june|july|august|september|october|november|december|[_.…-]+)$/i;

const VERB =
  /^(?:must|shall|will|may|might|should|could|can|is|are|has|have|does|do|not|seeks?|aims?|intends?|[,.;:()])$/i;

/** What it costs to let a slot hold one more word. A word that the slot's type does not expect costs more than to call it added. */
function holding({ type }: Slot, tokens: readonly Token[], j: number): number {
  const [last, word, next] = [tokens[j - 1]?.text ?? "", tokens[j]?.text ?? "", tokens[j + 1]?.text];
  if (type === "number" || type === "money") return NUMBER.test(word) ? 0.02 : 2.1;
  if (type === "date") return DATE.test(word) ? 0.02 : 2.1;
  // A slot does not stretch over the end of a sentence; "J. Bell" and "Acme Ltd. of" are none.
  const isEnd = /^[.;:!?]$/.test(word) && (next === undefined || /^[\p{Lu}(“"]/u.test(next));
  if (type === "party") return VERB.test(word) ? 3 : /^\p{Lu}/u.test(word) ? 0.05 : 0.8;
  return isEnd && !/^(?:\p{Lu}|Ltd|Co|Mrs?|Ms|Dr|No|St|Rd|Ave|Inc|plc)$/u.test(last) ? 50 : 0.05;
}

const EMPTY = 0.6;

/** A word of the rules is given up less readily than another is taken as added, so that slots do not swallow the words around them. */
const GONE = 5;

/**
 * What stands in the slots of a paragraph of the rules where a document has it with `text`: numbers, names, several words or a blank. Words that
 * differ are taken as gone or added, never as part of a slot, where that is the smaller difference.
 */
export function fillingsIn(template: string, text: string, slots: readonly Slot[]): Fillings {
  const parts = partsOf(template, slots);
  const tokens = placedTokens(text);
  const width = tokens.length + 1;
  const cost = new Float64Array((parts.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] ?? Infinity;
  for (let i = parts.length; i >= 0; i--) {
    for (let j = tokens.length; j >= 0; j--) {
      if (i < parts.length || j < tokens.length)
        cost[i * width + j] = Math.min(
          ...steps(parts[i], tokens, i, j).map((step) => step.cost + at(step.i, step.j)),
        );
    }
  }
  const fillings = new Map<string, string[]>();
  let [i, j, from] = [0, 0, -1];
  while (i < parts.length || j < tokens.length) {
    const part = parts[i];
    const step = steps(part, tokens, i, j).reduce((best, one) =>
      one.cost + at(one.i, one.j) < best.cost + at(best.i, best.j) - 1e-9 ? one : best,
    );
    if (part && "slot" in part && step.is !== "added") {
      if (from < 0) from = j;
      if (step.i > i) {
        const end = step.is === "left" ? j : step.j;
        const words = end > from ? text.slice(tokens[from]?.start, tokens[end - 1]?.end) : "";
        fillings.set(part.slot.name, [...(fillings.get(part.slot.name) ?? []), words]);
        from = -1;
      }
    }
    [i, j] = [step.i, step.j];
  }
  return fillings;
}

interface Step {
  readonly i: number;
  readonly j: number;
  readonly cost: number;
  readonly is: "same" | "gone" | "added" | "held" | "left";
}

function steps(part: Part | undefined, tokens: readonly Token[], i: number, j: number): readonly Step[] {
  const token = tokens[j];
  if (!part) return [{ i, j: j + 1, cost: 1, is: "added" }];
  const slot = "slot" in part ? part.slot : undefined;
  const without: Step = { i: i + 1, j, cost: slot ? EMPTY : GONE, is: slot ? "left" : "gone" };
  if (!token) return [without];
  if (slot) {
    const cost = holding(slot, tokens, j);
    return [{ i: i + 1, j: j + 1, cost, is: "same" }, { i, j: j + 1, cost, is: "held" }, without];
  }
  const added: Step = { i, j: j + 1, cost: 1, is: "added" };
  return "word" in part && comparedText(part.word) === comparedText(token.text)
    ? [{ i: i + 1, j: j + 1, cost: 0, is: "same" }, added, without]
    : [added, without];
}

/** The rules' words with each slot filled: in turn from `fillings`, else from the first filling of that slot, else as `otherwise` says. */
export function filledText(
  template: string,
  fillings: Fillings,
  otherwise: (name: string) => string,
): string {
  const used = new Map<string, number>();
  return template.replace(SLOT, (_, name: string) => {
    const order = used.get(name) ?? 0;
    used.set(name, order + 1);
    const all = fillings.get(name) ?? [];
    const own = all[order] ?? all[0];
    return own === undefined || own === "" ? otherwise(name) : own;
  });
}
