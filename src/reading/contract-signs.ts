import { valueOf } from "../core/quantity";
import type { Paragraphs } from "../core/snapshot";
import type { ContractTerms } from "./contract-terms";

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

const SIGNATURE =
  /^(?:in witness(?: whereof| of which)?\b|signed (?:by|for|on behalf|as a deed)|executed (?:as|by|and delivered)|execution(?: page)?$|signatures?(?: page| block| of the parties)?:?$|for and on behalf of\b|signature:)/i;

/** Whether a paragraph opens or belongs to a signature block. */
export const isSignature = (text: string): boolean => SIGNATURE.test(text.trim());

function hasSign(sign: Sign, texts: readonly string[], terms: ContractTerms): boolean {
  const names = [valueOf(terms.authority), valueOf(terms.supplier)].filter((term) => term !== undefined);
  switch (sign) {
    case "title":
      return texts
        .filter((text) => text.trim() !== "")
        .slice(0, 40)
        .some((text) =>
          /\b(agreement|contract|deed|terms and conditions|memorandum of understanding)\b/i.test(text),
        );
    case "parties":
      return terms.authority.is !== "blank" && terms.supplier.is !== "blank";
    case "duties": {
      const duty = new RegExp(
        `\\b(?:${names.join("|")}|part(?:y|ies))\\b[^.;]{0,40}\\b(?:shall|must|agrees?|undertakes?|will)\\b`,
        "i",
      );
      return names.length > 0 && texts.filter((text) => duty.test(text)).length >= 3;
    }
    case "definitions":
      return (
        texts.filter((text) =>
          /^\s*["“'‘][^"”'’]{2,60}["”'’]\s*(?::|,)?\s*(?:means|shall mean|has the meaning)\b/i.test(text),
        ).length >= 2
      );
    case "law":
      return texts.some((text) =>
        /\b(governing law|governed by (?:and construed in accordance with )?(?:the )?\w* ?laws?|governed by english law|terminat(?:e|ion) (?:of )?th(?:is|e) |limit(?:ation)? of liability)\b/i.test(
          text,
        ),
      );
    case "signature":
      return texts.some(isSignature);
  }
}

const ORDER: readonly Sign[] = ["title", "parties", "duties", "definitions", "law", "signature"];

/** Whether a document is a contract or funding agreement: duties of parties, and two more signs. */
export function judgeContract(
  document: Paragraphs,
  terms: ContractTerms,
): { readonly isContract: boolean; readonly lookedFor: readonly string[] } {
  const texts = document.paragraphs.filter(({ tag }) => !tag.startsWith("cw:")).map(({ text }) => text);
  const found = ORDER.filter((sign) => hasSign(sign, texts, terms));
  // Laws and guidance speak of "the authority" too; only a signature tells a contract in small letters from them.
  const isNamed = /^[A-Z]/.test(valueOf(terms.supplier) ?? valueOf(terms.authority) ?? "");
  const isContract =
    found.includes("duties") && found.length >= 3 && (isNamed || found.includes("signature"));
  return { isContract, lookedFor: isContract ? [] : ORDER.map((sign) => SIGNS[sign]) };
}
