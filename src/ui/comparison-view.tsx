import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ClauseShown } from "./clause-shown";
import { DifferenceList } from "./difference-list";
import { DraftOptions } from "./draft-options";
import type { DraftActions } from "./draft-panel";
import type { Comparison } from "./draft-shown";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** A clause beside the edition's words, and the button that puts these in. */
export function ComparisonView(props: {
  readonly clause: ClauseShown;
  readonly comparison: Comparison;
  readonly actions: DraftActions;
  readonly onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { clause, comparison, actions, onClose } = props;
  const { differences, notes, canRestore } = comparison;
  return (
    <div className={styles.root} role="group" aria-label={t("compare.title")}>
      <DifferenceList differences={differences} />
      {notes.map((note) => (
        <Body1 key={note}>{note}</Body1>
      ))}
      {canRestore && (
        <>
          <DraftOptions choice={actions} hasPlace={false} />
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={actions.isBusy}
            onClick={() => {
              onClose();
              actions.onDraft({ is: "restore", clauses: [clause.id] });
            }}
          >
            {clause.is === "older" ? t("compare.update", { latest: clause.latest }) : t("compare.restore")}
          </Button>
        </>
      )}
    </div>
  );
}
