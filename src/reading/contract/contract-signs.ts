import { valueOf } from "../../core/quantity";
import type { Definition } from "../../core/contract";
import type { Outline } from "./outline";
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

const LAW =
  /\b(governing law|governed by (?:and construed in accordance with )?(?:the )?\w* ?laws?|governed by english law|terminat(?:e|ion) (?:of )?th(?:is|e) |limit(?:ation)? of liability)\b/i;

/** What a document is read for. */
export interface ContractText {
  readonly outline: Outline;
  readonly terms: ContractTerms;
  readonly definitions: readonly Definition[];
  readonly sentences: readonly Sentence[];
}

function hasSign(
  sign: Sign,
  texts: readonly string[],
  { terms, definitions, sentences }: ContractText,
): boolean {
  switch (sign) {
    case "title":
      return texts
        .filter((text) => text.trim() !== "")
        .slice(0, OPENING)
        .some((text) =>
          /\b(agreement|contract|deed|terms and conditions|memorandum of understanding)\b/i.test(text),
        );
    case "parties":
      return terms.authority.is !== "blank" && terms.supplier.is !== "blank";
    case "duties":
      return sentences.filter(({ obligations }) => obligations.length > 0).length >= DUTIES;
    case "definitions":
      return definitions.filter((one) => !one.isOurs).length >= 2;
    case "law":
      return texts.some((text) => LAW.test(text));
    case "signature":
      return texts.some(isSignature);
  }
}

const ORDER: readonly Sign[] = ["title", "parties", "duties", "definitions", "law", "signature"];

/** Whether a document is a contract or funding agreement: duties of parties, and two more signs. */
export function judgeContract(text: ContractText): {
  readonly isContract: boolean;
  readonly lookedFor: readonly string[];
} {
  const texts = text.outline.filter((line) => !line.isOurs).map(({ paragraph }) => paragraph.text);
  const found = ORDER.filter((sign) => hasSign(sign, texts, text));
  // Laws and guidance speak of "the authority" too; only a signature tells a contract in small letters from them.
  const isNamed = /^\p{Lu}/u.test(valueOf(text.terms.supplier) ?? valueOf(text.terms.authority) ?? "");
  const isContract =
    found.includes("duties") && found.length >= 3 && (isNamed || found.includes("signature"));
  return { isContract, lookedFor: isContract ? [] : ORDER.map((sign) => SIGNS[sign]) };
}
