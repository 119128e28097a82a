import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding, Waiver } from "../core/finding";
import type { Location } from "../core/location";
import { PlaceLink } from "./place-link";
import { useFocusBack } from "./use-focus-back";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** A gap that somebody waived: who, why and where; and, once a person has confirmed it, the waiver is taken back. */
export function WaivedItem(props: {
  readonly finding: Finding;
  readonly waiver: Waiver;
  readonly onGo: (at: Location) => void;
  readonly onUnwaive?: ((waiver: Waiver) => void) | undefined;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { finding, waiver, onUnwaive } = props;
  const [isAsked, setAsked] = useState(false);
  const opener = useFocusBack(isAsked);
  const ask = (next: boolean) => (): void => {
    setAsked(next);
  };
  return (
    <div className={styles.root} role="group" aria-label={finding.message}>
      <Body1 block>{finding.message}</Body1>
      <Caption1 block>
        {t("waived.by", { who: waiver.who, edition: waiver.edition, reason: waiver.reason })}{" "}
        <PlaceLink at={finding.at} onGo={props.onGo} />
      </Caption1>
      {onUnwaive && !isAsked && (
        <div className={styles.buttons}>
          <Button size="small" ref={opener} onClick={ask(true)}>
            {t("waived.take-back")}
          </Button>
        </div>
      )}
      {onUnwaive && isAsked && (
        <>
          <Body1>{t("waived.confirm")}</Body1>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setAsked(false);
                onUnwaive(waiver);
              }}
            >
              {t("waived.accept")}
            </Button>
            <Button size="small" onClick={ask(false)}>
              {t("waived.keep")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
