import type { Check } from "../ruleset";
import { runAlteredClause } from "./altered-clause";
import { runArithmetic } from "./arithmetic";
import { runBothParts } from "./both-parts";
import { runCompetition } from "./competition";
import { runCondition } from "./condition";
import type { CheckContext, CheckResult } from "./context";
import { runCoverage } from "./coverage";
import { runDeliveryDate } from "./delivery-date";
import { runDoubleCount } from "./double-count";
import { runDuplicate } from "./duplicate";
import { runEmptyBid } from "./empty-bid";
import { runIllustrative } from "./illustrative";
import { runKnownFact } from "./known-fact";
import { runListed } from "./listed";
import { runLocalPreference } from "./local-preference";
import { runMarks } from "./marks";
import { runMissingClause } from "./missing-clause";
import { runNoContract } from "./no-contract";
import { runPlausible } from "./plausible";
import { runPresent } from "./present";
import { runReading } from "./reading";
import { runUnaltered } from "./unaltered";
import { runWeakDuty } from "./weak-duty";
import { runWeighting } from "./weighting";
import { runWording } from "./wording";

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
    case "weak-duty":
      return runWeakDuty(check, test, context);
    case "altered-clause":
      return runAlteredClause(check, test, context);
    case "local-preference":
      return runLocalPreference(check, test, context);
  }
}
