import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ClauseShown } from "./clause-shown";
import { DraftOptions } from "./draft-options";
import type { DraftActions } from "./draft-panel";
import { DraftPreview } from "./draft-preview";
import { isNothing, type DraftWhat } from "./draft-shown";
import { RuleId } from "./rule-id";
import { Section } from "./section";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  note: { paddingInlineStart: tokens.spacingHorizontalXXXL },
});

/** All that go in by themselves, or only those chosen. */
const whatOf = (chosen: readonly string[], usual: readonly string[]): DraftWhat =>
  chosen.length === usual.length && usual.every((id) => chosen.includes(id))
    ? { is: "missing" }
    : { is: "chosen", clauses: chosen };

/** What a person asked for elsewhere: one clause, and with it those that it cannot do without. */
export interface InsertAsked {
  readonly clause: string;
  readonly chosen: readonly string[];
}

/** Chooses clauses, shows where they would go and why there, and puts them in once a person accepts. */
export function InsertView(props: {
  readonly clauses: readonly ClauseShown[];
  readonly actions: DraftActions;
  /** Then only these are chosen at first, and the clause asked for has the keyboard. */
  readonly asked?: InsertAsked | undefined;
}): ReactElement {
  const styles = useStyles();
  const { t, n } = useWords();
  const { clauses, actions, asked } = props;
  const usual = clauses.filter(({ goesIn }) => goesIn);
  const others = clauses.filter(({ goesIn, at }) => !goesIn && at === undefined);
  const usualIds = usual.map(({ id }) => id);
  // What a person took out and put in: what goes in by itself may change with the document.
  const [left, setLeft] = useState<readonly string[]>(
    asked ? usualIds.filter((id) => !asked.chosen.includes(id)) : [],
  );
  const [added, setAdded] = useState<readonly string[]>(
    asked ? asked.chosen.filter((id) => !usualIds.includes(id)) : [],
  );
  const [hasOthers, setOthers] = useState(added.length > 0);
  const chosen = clauses
    .map(({ id }) => id)
    .filter((id) =>
      usualIds.includes(id) ? !left.includes(id) : others.some((one) => one.id === id) && added.includes(id),
    );
  const what = whatOf(chosen, usualIds);
  const draft = actions.preview(what);
  const toggle = (id: string, isChosen: boolean): void => {
    const [list, set] = usualIds.includes(id) ? [left, setLeft] : [added, setAdded];
    const isIn = usualIds.includes(id) ? !isChosen : isChosen;
    set(isIn ? [...list, id] : list.filter((one) => one !== id));
  };
  const box = ({ id, heading, is, heldBack, why }: ClauseShown, isUsual: boolean): ReactElement => (
    <div key={id}>
      <Checkbox
        label={
          <>
            {heading} <RuleId id={id} />
          </>
        }
        autoFocus={id === asked?.clause}
        checked={chosen.includes(id)}
        onChange={(_, { checked }) => {
          toggle(id, checked === true);
        }}
      />
      {!isUsual && (
        <Caption1 block className={styles.note}>
          {[t(`clause.is.${is}`), heldBack ?? (is === "unknown" ? why : "")]
            .filter((part) => part !== "")
            .join(": ")}
        </Caption1>
      )}
    </div>
  );
  const inserted = draft?.blocks.filter(({ id }) => id !== "").length ?? 0;
  return (
    <>
      <Section heading={t("insert.choose")}>
        {usual.length === 0 && <Body1>{t("insert.nothing")}</Body1>}
        {usual.length > 1 && (
          <div className={styles.buttons}>
            <Button
              size="small"
              onClick={() => {
                setLeft([]);
              }}
            >
              {t("insert.all")}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setLeft(usualIds);
                setAdded([]);
              }}
            >
              {t("insert.none")}
            </Button>
          </div>
        )}
        <div className={styles.list} role="group" aria-label={t("insert.choose")}>
          {usual.map((clause) => box(clause, true))}
          {hasOthers && others.map((clause) => box(clause, false))}
        </div>
        {!hasOthers && others.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              setOthers(true);
            }}
          >
            {t("insert.others")}
          </Button>
        )}
      </Section>
      {draft && (
        <Section heading={t("insert.heading")}>
          <DraftOptions choice={actions} hasPlace />
          {!isNothing(draft) && (
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                disabledFocusable={actions.isBusy}
                onClick={() => {
                  actions.onDraft(what);
                }}
              >
                {inserted > 0 ? n("insert.accept", inserted) : t("draft.accept")}
              </Button>
            </div>
          )}
          <DraftPreview draft={draft} onGo={actions.onGo} />
        </Section>
      )}
    </>
  );
}
