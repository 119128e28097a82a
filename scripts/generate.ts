import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FactsSchema } from "../src/core/facts-schema";
import { OutputSchema } from "../src/apps/cli/output-schema";
import { CheckSchema } from "../src/core/schema/check";
import { CheckTestSchema } from "../src/core/schema/check-test";
import { ClauseSchema } from "../src/core/schema/clause";
import { OfferSchema } from "../src/core/offer-schema";
import { MeasureSchema, ThemeSchema } from "../src/core/schema/measure";
import { ConditionSchema, SourceSchema, StatusSchema } from "../src/core/schema/parts";
import { RulesetSchema } from "../src/core/schema/ruleset";
import { ScoringSchema } from "../src/core/schema/scoring";
import { ThresholdSchema } from "../src/core/schema/threshold";
import { FrameworkSchema, VocabularySchema } from "../src/core/schema/vocabulary";
import { MappingSchema } from "../src/reading/mapping-schema";
import { compileValidator } from "./compile-validator";
import { localDeployment } from "./manifest/local-deployment";
import { manifestXml } from "./manifest/manifest-xml";
import { publishSchema } from "./publish-schema";

interface Target {
  readonly schema: unknown;
  readonly published: string;
  readonly validator: string;
  readonly name: string;
}

const text = { type: "string", minLength: 1 };
/** Parts of the rules set's schema that are published under a name of their own. */
const named = {
  Check: CheckSchema,
  CheckTest: CheckTestSchema,
  Clause: ClauseSchema,
  Condition: ConditionSchema,
  Framework: FrameworkSchema,
  Measure: MeasureSchema,
  Scoring: ScoringSchema,
  Source: SourceSchema,
  Status: StatusSchema,
  Theme: ThemeSchema,
  Threshold: ThresholdSchema,
  Vocabulary: VocabularySchema,
  Text: text,
  Texts: { type: "array", items: text },
};

const targets: readonly Target[] = [
  {
    schema: RulesetSchema,
    published: "rules/schema.json",
    validator: "src/core/ruleset-validator.js",
    name: "validateRuleset",
  },
  {
    schema: FactsSchema,
    published: "rules/facts.schema.json",
    validator: "src/core/facts-validator.js",
    name: "validateFacts",
  },
  {
    schema: OfferSchema,
    published: "rules/offer.schema.json",
    validator: "src/core/offer-validator.js",
    name: "validateOffer",
  },
  {
    schema: MappingSchema,
    published: "rules/mapping.schema.json",
    validator: "src/reading/mapping-validator.js",
    name: "validateMapping",
  },
];

const stale: string[] = [];
const isCheck = process.argv.includes("--check");
for (const target of targets) {
  const schema = publishSchema(target.schema, named);
  put(target.published, `${JSON.stringify(schema, null, 2)}\n`);
  put(target.validator, await compileValidator(schema, target.name));
}
put("docs/output.schema.json", `${JSON.stringify(publishSchema(OutputSchema), null, 2)}\n`);
put("manifest.xml", manifestXml(localDeployment()));
for (const file of stale)
  process.stdout.write(`${isCheck ? "differs from what generation gives" : "written"}: ${file}\n`);
if (isCheck && stale.length > 0) process.exitCode = 1;

/** Writes a file where its content changes; with `--check`, only notes that it would. */
function put(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  stale.push(file);
  if (isCheck) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
