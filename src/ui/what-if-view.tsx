import { Body1, Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { Ruleset } from "../core/ruleset";
import type { LotScore } from "../core/scores";
import type { Tender } from "../core/tender";
import { ratesInUse, whatIf } from "../core/what-if";
import { Section } from "./section";
import { WhatIfTable } from "./what-if-table";
import { useWords } from "./words";

const useStyles = makeStyles({
  narrow: { minWidth: 0, width: "100%" },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** A number in a field, from nought to `maximum`; undefined where it is none. */
function numberOf(text: string, maximum: number): number | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(text.trim())) return undefined;
  const value = Number(text);
  return value <= maximum ? value : undefined;
}

/** The largest rate that can be tried: a guard against slips, not a rule. */
const MOST = 10_000_000;

/** Other weights and rates to try, and how the bids would then stand. */
export function WhatIfView(props: {
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  readonly scores: readonly LotScore[];
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { tender, ruleset, scores } = props;
  const usual = {
    weight: String(scores[0]?.weight ?? ""),
    split: String(ruleset.scoring.split.quantitative),
  };
  const [weight, setWeight] = useState(usual.weight);
  const [split, setSplit] = useState(usual.split);
  const [rates, setRates] = useState<ReadonlyMap<string, string>>(new Map());
  const offered = useMemo(() => ratesInUse(ruleset, scores), [ruleset, scores]);
  const isPoints = ruleset.scoring.method.kind === "points";
  const fault = (text: string, maximum: number): { validationMessage?: string } =>
    numberOf(text, maximum) === undefined
      ? { validationMessage: t("whatif.number", { minimum: 0, maximum }) }
      : {};
  const lots = useMemo(() => {
    const known = [...rates].flatMap(([id, text]) => {
      const rate = numberOf(text, MOST);
      return rate === undefined ? [] : [[id, rate] as const];
    });
    const declared = weight === usual.weight ? undefined : numberOf(weight, 100);
    return whatIf(tender, ruleset, scores, {
      weight: declared,
      quantitative: numberOf(split, 100),
      rates: new Map(known),
    });
  }, [tender, ruleset, scores, weight, split, rates, usual.weight]);
  if (scores.length === 0)
    return (
      <Section heading={t("whatif.heading")}>
        <Body1>{t("score.none")}</Body1>
      </Section>
    );
  return (
    <Section heading={t("whatif.heading")}>
      <Body1>{t("whatif.text")}</Body1>
      <div className={styles.form}>
        <Field label={t("whatif.weight")} {...fault(weight, 100)}>
          <Input
            inputMode="decimal"
            value={weight}
            onChange={(_, { value }) => {
              setWeight(value);
            }}
          />
        </Field>
        <Field label={t("whatif.split")} {...fault(split, 100)}>
          <Input
            inputMode="decimal"
            value={split}
            onChange={(_, { value }) => {
              setSplit(value);
            }}
          />
        </Field>
        {[...rates].map(([id, text]) => {
          const measure = offered.find((one) => one.id === id);
          return (
            <Field
              key={id}
              label={t(isPoints ? "whatif.points-rate" : "whatif.rate", {
                unit: measure?.unit ?? "",
                measure: `${id} ${measure?.title ?? ""}`,
              })}
              {...fault(text, MOST)}
            >
              <Input
                inputMode="decimal"
                value={text}
                onChange={(_, { value }) => {
                  setRates(new Map([...rates, [id, value]]));
                }}
              />
            </Field>
          );
        })}
        <Field label={t("whatif.add-rate")}>
          <Select
            className={styles.narrow}
            select={{ className: styles.narrow }}
            value=""
            onChange={(_, { value }) => {
              const measure = offered.find(({ id }) => id === value);
              if (measure) setRates(new Map([...rates, [measure.id, String(measure.rate)]]));
            }}
          >
            <option value="">–</option>
            {offered
              .filter(({ id }) => !rates.has(id))
              .map(({ id, title }) => (
                <option key={id} value={id}>{`${id} ${title}`}</option>
              ))}
          </Select>
        </Field>
        <Button
          onClick={() => {
            setWeight(usual.weight);
            setSplit(usual.split);
            setRates(new Map());
          }}
        >
          {t("whatif.reset")}
        </Button>
      </div>
      {lots.map((lot) => (
        <WhatIfTable key={lot.lot} lot={lot} />
      ))}
    </Section>
  );
}
