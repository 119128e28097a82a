import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Check } from "../core/ruleset";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0 },
});

/** What a rule asks, why, and where it comes from. */
export function RuleHelp(props: {
  readonly rule: Check;
  readonly source: string;
  readonly findingKey: string;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { rule, source, findingKey } = props;
  const [found] = rule.examples.filter(({ finds }) => finds.length > 0);
  const [silent] = rule.examples.filter(({ finds }) => finds.length === 0);
  const rows = [
    [t("help.what"), rule.title],
    ...(found ? [[t("help.found"), found.title]] : []),
    ...(silent ? [[t("help.silent"), silent.title]] : []),
    [t("help.why"), rule.rationale],
    [t("help.source"), source],
    [t("help.status"), t(`status.${rule.status}`)],
    ...(rule.doubt === undefined ? [] : [[t("help.doubt"), rule.doubt]]),
    [t("help.key"), findingKey],
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
