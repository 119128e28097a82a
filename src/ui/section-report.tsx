import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Section } from "./section";
import { useWords } from "./words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The report of a document, as a section at its end: written, brought up to date, taken out. */
export function SectionReport(props: {
  /** Whether one stands in the document. */
  readonly stands: boolean;
  readonly isBusy: boolean;
  readonly onWrite: () => void;
  readonly onRemove: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { stands, isBusy } = props;
  return (
    <Section heading={t("section.title")}>
      <Body1>{t(stands ? "section.stands" : "section.text")}</Body1>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={props.onWrite}>
          {t(stands ? "section.update" : "section.write")}
        </Button>
        {stands && (
          <Button disabledFocusable={isBusy} onClick={props.onRemove}>
            {t("section.remove")}
          </Button>
        )}
      </div>
    </Section>
  );
}
