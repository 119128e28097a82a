import { Body1, Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { Ruleset } from "../core/ruleset";
import type { LotScore } from "../core/scores";
import type { Tender } from "../core/tender";
import { ratesInUse, whatIf } from "../core/what-if";
import { whatIfTurns } from "../core/what-if-turns";
import { Section } from "./section";
import { triedValue, WhatIfFigure, type Figure } from "./what-if-figure";
import { WhatIfTable } from "./what-if-table";
import { WhatIfTurnsList } from "./what-if-turns-list";
import { useWords } from "./words";

const useStyles = makeStyles({
  narrow: { minWidth: 0, width: "100%" },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The largest rate that can be tried: a guard against slips, not a rule. */
const MOST = 10_000_000;

/** Lines up to which a hundred scorings are no wait. */
const QUICK_LINES = 5_000;

/** Other weights and rates to try, and how the bids would then stand. */
export function WhatIfView(props: {
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  readonly scores: readonly LotScore[];
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t, n } = words;
  const { tender, ruleset, scores } = props;
  const { scoring } = ruleset;
  const offered = useMemo(() => ratesInUse(ruleset, scores), [ruleset, scores]);
  /** What a person typed, by figure: the weight, the split, or a measure's id. */
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const put = (key: string, text: string): void => {
    setTyped(new Map([...typed, [key, text]]));
  };
  const undo = (key: string): void => {
    setTyped(new Map([...typed].filter(([name]) => name !== key)));
  };
  const figureOf = (key: string, usual: number, maximum: number, label: string): Figure => ({
    label,
    usual,
    maximum,
    text: typed.get(key) ?? String(usual),
  });
  const weight: Figure = {
    ...figureOf("weight", scores[0]?.weight ?? scoring.weighting.percent, 100, t("whatif.weight")),
    hint: t("whatif.weight-hint"),
  };
  const split = figureOf("split", scoring.split.quantitative, 100, t("whatif.split"));
  const rateKey = scoring.method.kind === "points" ? "whatif.points-rate" : "whatif.rate";
  const rates = offered
    .filter(({ id }) => typed.has(id))
    .map(({ id, title, unit, rate }): readonly [string, Figure] => [
      id,
      figureOf(id, rate, MOST, t(rateKey, { unit, measure: `${id} ${title}` })),
    ]);
  const choice = JSON.stringify([
    triedValue(weight),
    triedValue(split),
    rates.map(([id, figure]) => [id, triedValue(figure)]),
  ]);
  const lots = useMemo(
    () =>
      whatIf(tender, ruleset, scores, {
        weight: triedValue(weight) === weight.usual ? undefined : triedValue(weight),
        quantitative: triedValue(split),
        rates: new Map(rates.map(([id, figure]) => [id, triedValue(figure)])),
      }),
    // The figures are made anew with each view; what they come to is in `choice`.
    [tender, ruleset, scores, choice],
  );
  if (scores.length === 0)
    return (
      <Section heading={t("whatif.heading")}>
        <Body1>{t("score.none")}</Body1>
      </Section>
    );
  const changed = lots.filter(({ changesOrder }) => changesOrder).length;
  const lines = scores.flatMap(({ bids }) => bids).reduce((sum, bid) => sum + bid.lines.length, 0);
  return (
    <Section heading={t("whatif.heading")}>
      <Body1>{t("whatif.text")}</Body1>
      <div className={styles.form}>
        {([["weight", weight], ["split", split], ...rates] as const).map(([key, figure]) => (
          <WhatIfFigure
            key={key}
            figure={figure}
            onChange={(text) => {
              put(key, text);
            }}
            onUndo={() => {
              undo(key);
            }}
          />
        ))}
        <Field label={t("whatif.add-rate")}>
          <Select
            className={styles.narrow}
            select={{ className: styles.narrow }}
            value=""
            onChange={(_, { value }) => {
              const measure = offered.find(({ id }) => id === value);
              if (measure) put(measure.id, String(measure.rate));
            }}
          >
            <option value="">–</option>
            {offered
              .filter(({ id }) => !typed.has(id))
              .map(({ id, title }) => (
                <option key={id} value={id}>{`${id} ${title}`}</option>
              ))}
          </Select>
        </Field>
        <Button
          disabledFocusable={typed.size === 0}
          onClick={() => {
            setTyped(new Map());
          }}
        >
          {t("whatif.reset")}
        </Button>
      </div>
      <Body1 role="status">
        <strong>{changed === 0 ? t("whatif.order-same") : n("whatif.in-lots", changed)}</strong>
      </Body1>
      {lots.map((lot) => (
        <WhatIfTable key={lot.lot} lot={lot} />
      ))}
      {lines <= QUICK_LINES && <WhatIfTurnsList onFind={() => whatIfTurns(tender, ruleset, scores)} />}
    </Section>
  );
}
