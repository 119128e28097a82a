import { forms, type Form } from "./clause-forms";

/** The sentences of a form as they are read: each item of a list together with the words that lead to it. */
function sentencesOf({ paragraphs }: Form): readonly string[] {
  let lead = "";
  return paragraphs.flatMap(({ level, text }) => {
    if (level === 1) lead = text.endsWith(":") ? text : "";
    if (level === 1 && lead !== "") return [];
    return (level > 1 ? `${lead} ${text}` : text).split(/(?<=\.) /);
  });
}

const lengthOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => word !== "").length;

test.each(forms.map((form) => [form.where, form] as const))("%s is short enough to read", (_, form) => {
  const lengths = sentencesOf(form).map(lengthOf);
  expect(Math.max(...lengths)).toBeLessThan(60);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(28);
});

test.each(forms.map((form) => [form.where, form] as const))("%s uses firm and plain words", (_, form) => {
  for (const { text } of form.paragraphs) {
    expect(text).not.toMatch(
      /\b(shall|hereby|herein|thereof|whereas|notwithstanding|endeavours?|seeks?|strive|try|where possible|where practicable|as appropriate|should|and\/or|etc)\b/i,
    );
    expect(text).not.toMatch(/\b(he|she|his|her|him|chairman|workmen)\b/i);
    expect(text).not.toMatch(/\bclauses? \d|\bparagraphs? \d|\bschedules? \d/i);
  }
});

test("what a party must do is never watered down, and “may” is a power of a party that is named", () => {
  for (const { where, paragraphs } of forms) {
    for (const { text } of paragraphs) {
      if (/\{(supplier|authority)\} must/.test(text))
        expect(`${where}: ${text}`).not.toMatch(/\b(may|aims?|best efforts|if able)\b/i);
      for (const [, subject] of text.matchAll(/(\S+) may\b/g))
        expect([where, subject]).toEqual([where, expect.stringMatching(/^(\{authority\}|\{supplier\})$/)]);
    }
  }
});

test("parties are named through their slots alone", () => {
  for (const { where, paragraphs } of forms) {
    for (const { text } of paragraphs) {
      const rest = text.replace(/\{\w+\}/g, "x");
      expect(`${where}: ${rest}`).not.toMatch(
        /\b(the (supplier|contractor|provider|buyer|council|recipient|grantee|funder|agreement)|combined authority)\b/,
      );
    }
  }
});

test("a list has at least two items, ends with a full stop, and says “and” or “or” before its last", () => {
  for (const { where, paragraphs } of forms) {
    paragraphs.forEach(({ level, text }, index) => {
      const next = paragraphs[index + 1];
      expect([where, text.endsWith(":")]).toEqual([where, level === 1 && next?.level === 2]);
      if (level === 1 && next?.level === 2) expect([where, paragraphs[index + 2]?.level]).toEqual([where, 2]);
      if (level !== 2) return;
      if (next?.level === 2 && paragraphs[index + 2]?.level !== 2)
        expect([where, text]).toEqual([where, expect.stringMatching(/; (and|or)$/)]);
      else expect([where, text]).toEqual([where, expect.stringMatching(next?.level === 2 ? /;$/ : /\.$/)]);
    });
  }
});

test("every paragraph that is no item of a list ends with a full stop or opens a list", () => {
  for (const { where, paragraphs } of forms) {
    for (const { text } of paragraphs.filter(({ level }) => level === 1))
      expect([where, text]).toEqual([where, expect.stringMatching(/[.:]$|[.:]”$|\{\w+\}\.$/)]);
  }
});
