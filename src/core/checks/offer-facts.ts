import type { Contract } from "../contract";
import type { Facts } from "../facts";
import type { Judgement } from "../finding";
import type { Location } from "../location";
import type { Offer } from "../offer";
import { isSameQuantity } from "../same-quantity";
import { formatDate, formatMoney } from "../say";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { insertionPlace } from "./contract-places";
import { onContract } from "./on-contract";
import { plain } from "./plain";
import { tally, type Verdict } from "./tally";

/** Facts that the contract states must be those that the offer was made for. The supplier is the bidder; the edition, that under which the bid was scored. */
export const runOfferFacts = (
  check: Check,
  test: TestOf<"offer-facts">,
  context: CheckContext,
): CheckResult =>
  onContract(check, context, (contract) => {
    const { offer } = context;
    if (!offer) return tally(["not-applicable"]);
    return tally(test.with.facts.map((fact) => verdictOn(fact, check, contract, offer, context)));
  });

type Value = string | number;

function verdictOn(
  fact: string,
  check: Check,
  contract: Contract,
  offer: Offer,
  { ruleset }: CheckContext,
): Verdict {
  const find = (values: Judgement["values"], variant: string, at?: Location): Verdict => [
    {
      rule: check.id,
      subject: { part: fact },
      outcome: "not-met",
      values: { fact, bidder: offer.bidder, ...values },
      at: at ?? contract.factsAt[fact] ?? insertionPlace(contract),
      variant,
    },
  ];
  const offered =
    fact === "edition" ? offer.edition : fact === "supplier" ? offer.bidder : valueIn(offer.facts, fact);
  const stated = valueIn(contract.facts, fact);
  if (fact === "edition" && stated === undefined) {
    const rules = `${ruleset.set} ${ruleset.version}`;
    return offered === rules
      ? "met"
      : find({ offered: offer.edition, rules }, "edition-of-review", insertionPlace(contract));
  }
  if (offered === undefined || stated === undefined) return "not-applicable";
  if (isSame(stated, offered)) return "met";
  const values = { stated: written(fact, stated), offered: written(fact, offered) };
  return find(values, fact === "edition" || fact === "supplier" ? fact : "fact");
}

function valueIn(facts: Facts, name: string): Value | undefined {
  const entry = Object.entries(facts).find(([key]) => key === name)?.[1];
  return typeof entry === "string" || typeof entry === "number" ? entry : undefined;
}

const isSame = (one: Value, other: Value): boolean =>
  typeof one === "number" && typeof other === "number"
    ? isSameQuantity(one, other)
    : nameKey(String(one)) === nameKey(String(other));

/** A name as it is compared: a company's legal form may be written out or short. */
const nameKey = (text: string): string =>
  plain(text)
    .replace(/\blimited\b/g, "ltd")
    .replace(/\bpublic ltd company\b/g, "plc")
    .replace(/\band\b/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^the /, "");

function written(fact: string, value: Value): string {
  if (typeof value === "number")
    return fact === "value" || fact === "annualValue" ? formatMoney(value) : String(value);
  return fact === "kind" ? value.replace("-", " ") : formatDate(value);
}
