import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "./words";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

/** Says that a sample is shown and not the person's own file, with the way out. */
export function SampleBar(props: { readonly onLeave: () => void }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.bar}>
      <Caption1>{t("first.sample")}</Caption1>
      <Button size="small" onClick={props.onLeave}>
        {t("first.leave")}
      </Button>
    </div>
  );
}
