import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Ruleset } from "../core/ruleset";
import { Section } from "./section";
import { useWords } from "./words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Clean workbooks in the words of the edition: one for each bidder, one for the tender. */
export function TemplateCard(props: {
  readonly ruleset: Ruleset;
  readonly onMake: (kind: "bidder" | "tender") => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { set, version } = props.ruleset;
  return (
    <Section heading={t("template.title")}>
      <Body1>{t("template.text", { set, version })}</Body1>
      <div className={styles.buttons}>
        {(["bidder", "tender"] as const).map((kind) => (
          <Button
            key={kind}
            onClick={() => {
              props.onMake(kind);
            }}
          >
            {t(`template.${kind}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
