import { Caption1, Checkbox, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DraftForm } from "./draft-shown";
import { useWords } from "./words";

/** How words can go into a document, and how they are to. */
export interface DraftChoice {
  readonly form: DraftForm;
  readonly onForm: (form: DraftForm) => void;
  /** Why clauses cannot go among the contract's own; undefined where they can. */
  readonly noClauses: string | undefined;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** Schedule or clauses, tracked or not; where clauses cannot join the contract's own, the reason stands in place of the choice. */
export function DraftOptions(props: {
  readonly choice: DraftChoice;
  /** Whether new clauses go in, so that there is a choice of place. */
  readonly hasPlace: boolean;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { form, onForm, noClauses } = props.choice;
  return (
    <div className={styles.root} role="group" aria-label={t("draft.form")}>
      {props.hasPlace && noClauses === undefined && (
        <RadioGroup
          aria-label={t("draft.form")}
          value={form.as}
          onChange={(_, { value }) => {
            onForm({ ...form, as: value === "clauses" ? "clauses" : "schedule" });
          }}
        >
          <Radio value="schedule" label={t("draft.as.schedule")} />
          <Radio value="clauses" label={t("draft.as.clauses")} />
        </RadioGroup>
      )}
      {props.hasPlace && noClauses !== undefined && (
        <Caption1>
          {t("draft.as.schedule")}. {t("draft.no-clauses", { because: noClauses })}
        </Caption1>
      )}
      <Checkbox
        label={t("draft.track")}
        checked={form.track}
        onChange={(_, { checked }) => {
          onForm({ ...form, track: checked === true });
        }}
      />
    </div>
  );
}
