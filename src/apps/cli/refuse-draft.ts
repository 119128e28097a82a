import { plain } from "../../core/checks/plain";
import type { Finding } from "../../core/finding";
import type { Contract } from "../../core/contract";
import { placeName } from "../../core/location";
import { valueOf, type Reading } from "../../core/quantity";
import type { Ruleset } from "../../core/ruleset";
import type { AssessedDocument } from "./assess-document";
import { Misuse } from "./misuse";

type Kind = Ruleset["checks"][number]["test"]["kind"];

/** Words of a name that say what kind of body it is, and do not tell two bodies apart. */
const FORMS = new Set(["the", "and", "of", "limited", "ltd", "plc", "llp", "lp", "cic", "cio", "company"]);

const wordsOf = (name: string): readonly string[] =>
  plain(name)
    .split(" ")
    .filter((word) => !FORMS.has(word));

/** Whether one name says nothing that the other does not, as "Acme" beside "Acme Homes Ltd": then they may be one party. */
function mayBeOne(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
}

/**
 * Stops a draft that nobody can want: into a document that is no contract, or with the offer of another bidder, or for another authority, than
 * the contract names. Only what is certain stops it: a party that the contract does not name, or that may be the same under a shorter name,
 * leaves the finding and nothing else; a finding that was waived does not stop it either. Throws Misuse, with the remedy.
 */
export function refuseDraft({ opened, review, ruleset, contract, beside }: AssessedDocument): void {
  const isOf = ({ rule }: Finding, kind: Kind): boolean =>
    ruleset.checks.some(({ id, test }) => id === rule && test.kind === kind);
  const { findings } = review;
  const noContract = findings.find((finding) => isOf(finding, "no-contract"));
  if (noContract)
    throw new Misuse(
      `${opened.path} was not drafted: nothing in it reads like a contract or funding agreement (${noContract.rule}). Looked for: ${contract.lookedFor.join("; ")}. Choose the contract itself. To draft into this document all the same, state what it is for in a facts file and give it with --anyway: commonweal draft ${quoted(opened.path)} --facts facts.json --anyway.`,
    );
  const others = findings.flatMap((finding) =>
    isOf(finding, "offer-facts") ? (otherParty(finding, contract) ?? []) : [],
  );
  const [first] = others;
  if (first === undefined) return;
  throw new Misuse(
    `${opened.path} was not drafted: ${others.join(", and ")} (${beside.offerFile}). Give the offer that belongs to this contract with --from, or put the name right where it stands. If the two belong together all the same, give --anyway: then it is drafted, and the finding stays open.`,
  );
}

/** What a finding says of a party that is certainly not the offer's. */
function otherParty({ rule, subject, values, at }: Finding, contract: Contract): string | undefined {
  const [stated, offered] = [String(values.stated ?? ""), String(values.offered ?? "")];
  const is = (role: string): string => `its ${role} is ${stated} (${placeName(at)})`;
  if (mayBeOne(stated, offered)) return undefined;
  if (subject.part === "supplier")
    return `${is(termOf(contract.supplierTerm, "supplier"))} and the offer is by ${offered}, ${rule}`;
  if (subject.part === "authority")
    return `${is(termOf(contract.authorityTerm, "authority"))} and the offer was made to ${offered}, ${rule}`;
  return undefined;
}

/** What a contract calls a party, where it has a name for it. */
function termOf(term: Reading<string>, otherwise: string): string {
  const name = valueOf(term);
  return name !== undefined && /^\p{Lu}/u.test(name) ? name : otherwise;
}

const quoted = (file: string): string => (/\s/.test(file) ? `"${file}"` : file);
