import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Location } from "../core/location";
import { DraftOptions, type DraftChoice } from "./draft-options";
import { DraftPreview } from "./draft-preview";
import { isNothing, type DraftShown, type DraftWhat } from "./draft-shown";
import { useWords } from "./words";

/** How words go into a document from a view: previewed, then accepted by a person. */
export interface DraftActions extends DraftChoice {
  readonly preview: (what: DraftWhat) => DraftShown | undefined;
  readonly onDraft: (what: DraftWhat) => void;
  readonly onGo: (at: Location) => void;
  /** Whether work is under way, so that nothing can be written now. */
  readonly isBusy: boolean;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The preview of one draft, with its options and the button that writes it. */
export function DraftPanel(props: {
  readonly what: DraftWhat;
  readonly actions: DraftActions;
  /** What the button that writes says, where it says more than usual. */
  readonly accept?: string;
  readonly onClose: () => void;
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useWords();
  const { what, actions, accept, onClose } = props;
  const draft = actions.preview(what);
  if (!draft) return null;
  return (
    <div className={styles.root}>
      <DraftOptions choice={actions} hasPlace={what.is === "chosen" || what.is === "missing"} />
      <DraftPreview draft={draft} onGo={actions.onGo} />
      <div className={styles.buttons}>
        {!isNothing(draft) && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={actions.isBusy}
            onClick={() => {
              onClose();
              actions.onDraft(what);
            }}
          >
            {accept ?? t("draft.accept")}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {t("draft.cancel")}
        </Button>
      </div>
    </div>
  );
}
