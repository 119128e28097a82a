import { Body1, Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Reason and name for a waiver; neither may be blank. */
export function WaiveForm(props: {
  readonly edition: string;
  readonly who: string;
  readonly onWaive: (reason: string, who: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const [who, setWho] = useState(props.who);
  const [isTried, setTried] = useState(false);
  const isWhole = reason.trim() !== "" && who.trim() !== "";
  return (
    <form
      className={styles.root}
      aria-label={t("waive.title")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole) props.onWaive(reason.trim(), who.trim());
      }}
    >
      <Body1>{t("waive.text", { edition: props.edition })}</Body1>
      <Field
        label={t("waive.reason")}
        required
        {...(isTried && reason.trim() === "" && { validationMessage: t("waive.reason-missing") })}
      >
        <Textarea
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <Field
        label={t("waive.who")}
        required
        {...(isTried && who.trim() === "" && { validationMessage: t("waive.who-missing") })}
      >
        <Input
          value={who}
          autoComplete="name"
          onChange={(_, { value }) => {
            setWho(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit">
          {t("waive.accept")}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {t("waive.cancel")}
        </Button>
      </div>
    </form>
  );
}
