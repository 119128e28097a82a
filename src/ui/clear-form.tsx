import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useFocusBack } from "./use-focus-back";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexBasis: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Takes everything of ours out of the file, after a person has confirmed it. */
export function ClearForm(props: { readonly text: string; readonly onClear: () => void }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  const opener = useFocusBack(isAsked);
  if (!isAsked)
    return (
      <Button
        ref={opener}
        appearance="subtle"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t("clear.button")}
      </Button>
    );
  return (
    <div className={styles.root} role="group" aria-label={t("clear.title")}>
      <Body1>
        <strong>{t("clear.title")}</strong> {props.text}
      </Body1>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            setAsked(false);
            props.onClear();
          }}
        >
          {t("clear.accept")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setAsked(false);
          }}
        >
          {t("clear.cancel")}
        </Button>
      </div>
    </div>
  );
}
