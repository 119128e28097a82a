import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "./words";
import type { StringKey } from "./strings/english";

/** Work under way: what is being done, and how far it is (`total` 0 where that cannot be told). */
export interface Work {
  readonly step: Extract<StringKey, `work.${string}`>;
  readonly done: number;
  readonly total: number;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** Progress of work under way, with a button that stops it. */
export function Working(props: { readonly work: Work; readonly onCancel: () => void }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { step, done, total } = props.work;
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <span>
          {t(step)}
          {total > 1 && ` · ${t("work.progress", { done, total })}`}
        </span>
        <Button size="small" onClick={props.onCancel}>
          {t("work.cancel")}
        </Button>
      </div>
      <ProgressBar aria-label={t(step)} {...(total > 1 && { value: done, max: total })} />
    </div>
  );
}
