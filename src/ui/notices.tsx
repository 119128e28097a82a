import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Notice } from "./notice";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { marginBlock: tokens.spacingVerticalXXS, whiteSpace: "pre-line" },
});

/** What the pane has to tell, newest first; each stays until a person dismisses it. */
export function Notices(props: {
  readonly notices: readonly Notice[];
  readonly onDismiss: (id: number) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useWords();
  if (props.notices.length === 0) return null;
  return (
    <div className={styles.list}>
      {props.notices.map(({ id, intent, title, lines, code }) => (
        <MessageBar key={id} intent={intent} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{title}</MessageBarTitle>
            {lines.map((line, index) => (
              <p key={index} className={styles.line}>
                {line}
              </p>
            ))}
            {code !== undefined && <p className={styles.line}>{t("error.details", { code })}</p>}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={t("state.dismiss")}
                onClick={() => {
                  props.onDismiss(id);
                }}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
