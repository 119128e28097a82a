import { Body1, Caption1, Card, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Ruleset } from "../core/ruleset";
import { Section } from "./section";
import { useWords } from "./words";

/** Which edition governs, and why; or why none does. */
export type EditionShown =
  | {
      readonly is: "governing";
      readonly ruleset: Ruleset;
      readonly why: "named" | "date";
      readonly date?: string;
    }
  | { readonly is: "none"; readonly reason: string; readonly vocabulary: Ruleset };

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS },
  hash: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** The governing edition, why it governs, who stands behind it; where none governs, what to do. */
export function EditionCard(props: {
  readonly edition: EditionShown;
  readonly onFacts?: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { edition, onFacts } = props;
  if (edition.is === "none")
    return (
      <Section heading={t("edition.none")}>
        <Card className={styles.card}>
          <Body1>{edition.reason}</Body1>
          <Body1>
            {t("edition.none-remedy", { set: edition.vocabulary.set, version: edition.vocabulary.version })}
          </Body1>
          {onFacts && (
            <Link as="button" onClick={onFacts}>
              {t("facts.edit")}
            </Link>
          )}
        </Card>
      </Section>
    );
  const { ruleset, why, date } = edition;
  const { from, to } = ruleset.inForce;
  return (
    <Section heading={t("edition.heading")}>
      <Card className={styles.card}>
        <Body1>{`${ruleset.title}, ${t("edition.chip", { set: ruleset.set, version: ruleset.version })}`}</Body1>
        <Body1>
          {why === "named" ? t("edition.why-named") : t("edition.why-date", { date: date ?? "" })}
        </Body1>
        <Body1>{ruleset.authority.statement.en}</Body1>
        <Caption1>
          {to === undefined ? t("edition.in-force", { from }) : t("edition.in-force-until", { from, to })}
        </Caption1>
        <Caption1 className={styles.hash}>{ruleset.sha256}</Caption1>
      </Card>
    </Section>
  );
}
