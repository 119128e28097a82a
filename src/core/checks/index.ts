import type { Check } from "../ruleset";
import { runAlteredClause } from "./altered-clause";
import { runArithmetic } from "./arithmetic";
import { runBackCheck } from "./back-check";
import { runBlanks } from "./blanks";
import { runBothParts } from "./both-parts";
import { runChain } from "./chain";
import { runClauseEdition } from "./clause-edition";
import { runCommitmentDate } from "./commitment-date";
import { runCompetition } from "./competition";
import { runCondition } from "./condition";
import { runConflict } from "./conflict";
import { runCoverage } from "./coverage";
import { runDeliveryDate } from "./delivery-date";
import { runDoubleCount } from "./double-count";
import { runDuplicate } from "./duplicate";
import { runEmptyBid } from "./empty-bid";
import { runIllustrative } from "./illustrative";
import { runIndicators } from "./indicators";
import { runKnownFact } from "./known-fact";
import { runListed } from "./listed";
import { runLocalPreference } from "./local-preference";
import { runMarks } from "./marks";
import { runMissingClause } from "./missing-clause";
import { runNoContract } from "./no-contract";
import { runOfferFacts } from "./offer-facts";
import { runPlausible } from "./plausible";
import { runPossibleCover } from "./possible-cover";
import { runPresent } from "./present";
import { runProvision } from "./provision";
import { runReading } from "./reading";
import { runTerms } from "./terms";
import { runTrackedChanges } from "./tracked-changes";
import { runUnaltered } from "./unaltered";
import { runUnusedDuty } from "./unused-duty";
import { runWeakDuty } from "./weak-duty";
import { runWeighting } from "./weighting";
import { runWording } from "./wording";
import type { CheckContext, CheckResult } from "./context";

/** Runs one check. Every kind that a rules set may use has its case: one that is left out does not compile. */
export function runCheck(check: Check, context: CheckContext): CheckResult {
  const { test } = check;
  switch (test.kind) {
    case "reading":
      return runReading(check, test, context);
    case "present":
      return runPresent(check, test, context);
    case "known-fact":
      return runKnownFact(check, test, context);
    case "condition":
      return runCondition(check, test, context);
    case "unaltered":
      return runUnaltered(check, test, context);
    case "listed":
      return runListed(check, test, context);
    case "arithmetic":
      return runArithmetic(check, test, context);
    case "plausible":
      return runPlausible(check, test, context);
    case "double-count":
      return runDoubleCount(check, test, context);
    case "duplicate":
      return runDuplicate(check, test, context);
    case "coverage":
      return runCoverage(check, test, context);
    case "delivery-date":
      return runDeliveryDate(check, test, context);
    case "marks":
      return runMarks(check, test, context);
    case "wording":
      return runWording(check, test, context);
    case "both-parts":
      return runBothParts(check, test, context);
    case "weighting":
      return runWeighting(check, test, context);
    case "competition":
      return runCompetition(check, test, context);
    case "illustrative":
      return runIllustrative(check, test, context);
    case "empty-bid":
      return runEmptyBid(check, test, context);
    case "missing-clause":
      return runMissingClause(check, test, context);
    case "no-contract":
      return runNoContract(check, test, context);
    case "back-check":
      return runBackCheck(check, test, context);
    case "blanks":
      return runBlanks(check, test, context);
    case "chain":
      return runChain(check, test, context);
    case "clause-edition":
      return runClauseEdition(check, test, context);
    case "commitment-date":
      return runCommitmentDate(check, test, context);
    case "conflict":
      return runConflict(check, test, context);
    case "indicators":
      return runIndicators(check, test, context);
    case "offer-facts":
      return runOfferFacts(check, test, context);
    case "possible-cover":
      return runPossibleCover(check, test, context);
    case "provision":
      return runProvision(check, test, context);
    case "terms":
      return runTerms(check, test, context);
    case "tracked-changes":
      return runTrackedChanges(check, test, context);
    case "unused-duty":
      return runUnusedDuty(check, test, context);
    case "weak-duty":
      return runWeakDuty(check, test, context);
    case "altered-clause":
      return runAlteredClause(check, test, context);
    case "local-preference":
      return runLocalPreference(check, test, context);
  }
}
