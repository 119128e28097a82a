/** A stretch of a paragraph's text that waits to be filled. */
export interface BlankText {
  readonly start: number;
  readonly text: string;
  /** `open`: nothing but dots, a rule or a bullet stands in it; `guidance`: it says what to put; `option`: words to keep or to strike out. */
  readonly is: "open" | "guidance" | "option";
}

const GUIDANCE =
  /^(?:guidance|drafting) note|^(?:please )?(?:insert|enter|add|complete|specify|state|set out|describe|list|give|provide|name|date|amount|number|address|day|month|year|title|email|telephone|position|nn|xx+|to be|tbc|tba|details? of|legal name|full (?:legal )?name)\b|\b(?:insert|to be (?:agreed|confirmed|completed|inserted))\b/i;

/** What stands between brackets: nothing, guidance, or a choice. */
function kindOf(inside: string): BlankText["is"] {
  if (/^[\s.…_●•*·\-–—?]*$/u.test(inside)) return "open";
  return GUIDANCE.test(inside.trim()) ? "guidance" : "option";
}

/** A citation, a note's number, a letter changed in a quotation, a link or an index in square brackets waits for nothing. */
function isNoBlank(text: string, start: number, end: number): boolean {
  const inside = text.slice(start + 1, end - 1).trim();
  const [before, after] = [text[start - 1] ?? "", text[end] ?? ""];
  if (/^(?:\d{4}|\d{1,3}|[ivx]+|sic|citation needed|[F]\d+.*|x|✓|✔|☐|☒)$/iu.test(inside)) return true;
  if (after === "(" && /^\(\S*(?:\/|www|#)/.test(text.slice(end))) return true;
  return /[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]*$/u.test(inside) && inside !== ""
    ? true
    : /\p{L}/u.test(after) && /^\p{L}{1,3}$/u.test(inside);
}

/** Square brackets that hold no others; one that is opened and not closed goes to the paragraph's end where it gives guidance. */
function brackets(text: string): readonly BlankText[] {
  const found: BlankText[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "[") {
      open = at;
    } else if (text[at] === "]" && open >= 0) {
      const own = text.slice(open, at + 1);
      if (!isNoBlank(text, open, at + 1))
        found.push({ start: open, text: own, is: kindOf(own.slice(1, -1)) });
      open = -1;
    }
  }
  const rest = open >= 0 ? text.slice(open).trimEnd() : "";
  if (rest.length > 1 && !isNoBlank(`${text}]`, open, text.length + 1))
    found.push({ start: open, text: rest, is: kindOf(rest.slice(1)) });
  return found;
}

/** Rules and rows of dots (not those of a table of contents), merge fields, placeholders of a template and of Word itself. */
const OTHERS: readonly (readonly [RegExp, BlankText["is"]])[] = [
  [/_{4,}/g, "open"],
  [/(?:\.{5,}|…[.…]+)(?![.…])(?!\s*\d{1,3}\s*$)/g, "open"],
  [/«[^«»]{0,60}»/g, "guidance"],
  [/\{\{[^{}]{0,80}\}\}|(?<!\{)\{[a-z][a-z0-9_.]*\}(?!\})/g, "guidance"],
  [/<(?:insert|enter|name|date|amount|complete|specify|to be)\b[^<>]{0,80}>/gi, "guidance"],
  [
    /\b(?:click (?:or tap )?(?:here )?to (?:enter|add) [a-z ]+|click here to enter [a-z ]+|choose an item|enter text here)\.?/gi,
    "guidance",
  ],
];

/** The blanks of a paragraph's text in their order; of two that overlap, brackets count, then the one that starts first. */
export function blanksIn(text: string): readonly BlankText[] {
  if (!/[[_.…«{<]|click|choose|enter text/i.test(text)) return [];
  const square = brackets(text);
  const others = OTHERS.flatMap(([form, is]) =>
    [...text.matchAll(form)].map((match): BlankText => ({ start: match.index, text: match[0], is })),
  ).toSorted((a, b) => a.start - b.start);
  const overlaps = (one: BlankText, other: BlankText): boolean =>
    one.start < other.start + other.text.length && other.start < one.start + one.text.length;
  const kept = others.reduce<readonly BlankText[]>(
    (all, one) => (all.some((other) => overlaps(one, other)) ? all : [...all, one]),
    square,
  );
  return kept.toSorted((a, b) => a.start - b.start);
}
