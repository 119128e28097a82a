import type { Definition } from "../../core/contract";
import { valueOf } from "../../core/quantity";
import { isBlankText, type Outline } from "./outline";
import { NO_PARTY } from "./party-words";
import type { Sentence } from "./sentences";
import { isSignature } from "./signature";
import type { ContractTerms } from "./terms";

/** What makes a document a contract, in the words a finding uses. */
const SIGNS = {
  title: "a title or opening that names an agreement, contract or deed",
  parties: "words for both parties, such as Buyer and Supplier",
  duties: "at least three sentences in which a party shall or must do something",
  definitions: "definitions, such as “Services” means",
  law: "clauses on governing law, termination or liability",
  signature: "a signature block",
};

type Sign = keyof typeof SIGNS;

/** Paragraphs with words at the top in which a document says what it is. */
const OPENING = 40;
const DUTIES = 3;
/** Definitions that make a schedule of definitions, which lays no duty itself. */
const GLOSSARY = 20;

const TITLE =
  /\b(agreement|contract|deed|terms and conditions|terms of (?:service|business)|order form|statement of work|memorandum of understanding)\b/i;
const LAW =
  /\b(governing law|governed by (?:and construed in accordance with )?(?:the )?\w* ?laws?|governed by english law|terminat(?:e|ion) (?:of )?th(?:is|e) |limit(?:ation)? of liability)\b/i;
/** Laws and their notes, and letters: they speak of contracts and are none. */
const LAW_OR_LETTER =
  /^(?:explanatory (?:notes?|memorandum|document)|be it enacted|(?:draft )?(?:\p{L}+ )?statutory (?:instruments?|rules)|dear \p{L}.{0,60})$|\bthis non-binding\b/iu;
/** Titles of what belongs to a procurement or a company's records. */
const OTHER_TITLE =
  /^(?:bid pack|code of practice\b.*|.*\babout the (?:procurement|direct award|competition|tender)\b.*|invitation to (?:tender|quote)\b.*|.{0,60}\b(?:letter|notice|certificate|checklist|instructions)(?: [–-].*)?|.*\b(?:board|stockholder|shareholder)s? (?:written )?consent\b.*|.{0,60}\brequest list)$/iu;
const TITLES = 5;

/** A party by whatever name: "The Founder shall", "Company will". */
const ACTS =
  /(?:^|[.;:(] ?|\b(?:[Tt]he|[Ee]ach) )(\p{Lu}\p{Ll}[\p{L}-]*(?: \p{Lu}\p{Ll}[\p{L}-]*)?) (?:shall|must|will|agrees)\b/gu;

/** "By signing this Cover Page, each party agrees to enter into this MNDA": terms that stand elsewhere are agreed to. */
const ENTERS =
  /\b(?:part(?:y|ies)|\p{Lu}\p{Ll}+ and \p{Lu}\p{Ll}+)\b.{0,60}\b(?:agrees? to (?:the following|enter)|enters? into)\b/u;

const isOther = (opening: readonly string[]): boolean =>
  opening.some((text) => LAW_OR_LETTER.test(text)) ||
  opening.slice(0, TITLES).some((text) => OTHER_TITLE.test(text));

/** What a document is judged by. */
export interface ContractText {
  readonly outline: Outline;
  readonly terms: ContractTerms;
  readonly definitions: readonly Definition[];
  readonly sentences: readonly Sentence[];
}

const openingOf = (outline: Outline): readonly string[] =>
  outline
    .filter((line) => !line.isOurs && !isBlankText(line.paragraph))
    .slice(0, OPENING)
    .map(({ paragraph }) => paragraph.text.trim());

function hasDuties(texts: readonly string[], { sentences }: ContractText): boolean {
  if (sentences.filter(({ obligations }) => obligations.length > 0).length >= DUTIES) return true;
  const acts = texts
    .flatMap((text) => [...text.matchAll(ACTS)])
    .filter(([, name = ""]) => !NO_PARTY.test(name) || /^part(?:y|ies)$/i.test(name));
  return acts.length >= DUTIES || (texts.some((text) => ENTERS.test(text)) && texts.some(isSignature));
}

function hasSign(sign: Sign, texts: readonly string[], text: ContractText): boolean {
  const { terms, definitions, outline } = text;
  const defined = definitions.filter((one) => !one.isOurs).length;
  const hasParties = terms.authority.is !== "blank" && terms.supplier.is !== "blank";
  switch (sign) {
    case "title":
      return openingOf(outline).some((one) => TITLE.test(one));
    case "parties":
      return hasParties;
    case "duties":
      return hasDuties(texts, text) || (hasParties && defined >= GLOSSARY);
    case "definitions":
      return defined >= 2;
    case "law":
      return texts.some((one) => LAW.test(one));
    case "signature":
      return texts.some(isSignature);
  }
}

const ORDER: readonly Sign[] = ["title", "parties", "duties", "definitions", "law", "signature"];

/** Whether a document is a contract or funding agreement: one that says so, lays duties on its parties and has another sign. */
export function judgeContract(text: ContractText): {
  readonly isContract: boolean;
  readonly lookedFor: readonly string[];
} {
  const { outline, terms } = text;
  const texts = outline.filter((line) => !line.isOurs).map(({ paragraph }) => paragraph.text);
  const found = ORDER.filter((sign) => hasSign(sign, texts, text));
  const names = [terms.supplier, terms.authority].flatMap((term) => valueOf(term) ?? []);
  // Laws and guidance speak of "the authority" too; only a signature tells a contract in small letters from them.
  const isNamed =
    names.some((name) => /^\p{Lu}/u.test(name)) || (names.length === 0 && terms.agreement.is === "known");
  const speaksOfItself = found.includes("title") || terms.agreement.is !== "blank";
  const isContract =
    speaksOfItself &&
    found.includes("duties") &&
    found.length >= 3 &&
    (isNamed || found.includes("signature")) &&
    !isOther(openingOf(outline));
  return { isContract, lookedFor: isContract ? [] : ORDER.map((sign) => SIGNS[sign]) };
}
