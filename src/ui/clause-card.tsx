import {
  Body1,
  Button,
  Caption1,
  Card,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Location } from "../core/location";
import { isAtSelection } from "./at-selection";
import { ClauseBadges } from "./clause-badges";
import type { ClauseShown } from "./clause-shown";
import { ComparisonView } from "./comparison-view";
import { CoverView } from "./cover-view";
import { DraftPanel, type DraftActions } from "./draft-panel";
import type { Comparison } from "./draft-shown";
import { PlaceLink } from "./place-link";
import { useWords, type Words } from "./words";

/** What a person can do about a clause from its card. */
export interface ClauseActions extends DraftActions {
  readonly compare: (clause: string) => Comparison | undefined;
}

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS },
  here: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

type Open = "insert" | "compare" | "cover" | undefined;

function editionText({ id, is, at, edition, latest }: ClauseShown, { t }: Words): string {
  if (!at) return t("clause.id", { id, edition: latest });
  if (edition === undefined) return t("clause.id-words", { id });
  return is === "older" ? t("clause.id-older", { id, edition, latest }) : t("clause.id", { id, edition });
}

/** One clause: how it stands and where, why it is required, and what can be done about it. */
export function ClauseCard(props: {
  readonly clause: ClauseShown;
  readonly selection: Location | undefined;
  readonly actions: ClauseActions;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t, n } = words;
  const { clause, selection, actions } = props;
  const { is, at, why, cover } = clause;
  const [open, setOpen] = useState<Open>(undefined);
  const toggle = (what: Open) => (): void => {
    setOpen(open === what ? undefined : what);
  };
  const close = (): void => {
    setOpen(undefined);
  };
  const isHere = at !== undefined && isAtSelection(at, selection);
  const comparison = open === "compare" ? actions.compare(clause.id) : undefined;
  return (
    <Card
      className={mergeClasses(styles.card, isHere && styles.here)}
      role="group"
      aria-label={clause.heading}
    >
      <div className={styles.head}>
        <ClauseBadges clause={clause} />
        {at && <PlaceLink at={at} onGo={actions.onGo} />}
      </div>
      <Subtitle2 as="h3" className={styles.name}>
        {clause.heading}
      </Subtitle2>
      <Caption1>{editionText(clause, words)}</Caption1>
      {why !== "" && (
        <Body1>{t(clause.required === "unknown" ? "clause.why-unknown" : "clause.why", { why })}</Body1>
      )}
      {clause.changed.length > 0 && (
        <Caption1>{t("clause.changed", { changes: clause.changed.join("; ") })}</Caption1>
      )}
      {clause.heldBack !== undefined && <Body1>{t("clause.held-back", { because: clause.heldBack })}</Body1>}
      {clause.blanks.length > 0 && (
        <Caption1>
          {n("clause.blanks", clause.blanks.length)}
          {clause.blanks.map((place) => (
            <span key={place.index}>
              {" "}
              <PlaceLink at={place} onGo={actions.onGo} />
            </span>
          ))}
        </Caption1>
      )}
      <div className={styles.buttons}>
        {cover && (
          <Button size="small" aria-expanded={open === "cover"} onClick={toggle("cover")}>
            {t("clause.cover")}
          </Button>
        )}
        {at === undefined && (
          <Button
            size="small"
            appearance={is === "missing" ? "primary" : "secondary"}
            aria-expanded={open === "insert"}
            onClick={toggle("insert")}
          >
            {t(is === "missing" && clause.heldBack === undefined ? "clause.insert" : "clause.insert-anyway")}
          </Button>
        )}
        {at !== undefined && (
          <Button size="small" aria-expanded={open === "compare"} onClick={toggle("compare")}>
            {t(is === "older" ? "clause.update" : "clause.compare")}
          </Button>
        )}
      </div>
      {open === "cover" && cover && <CoverView cover={cover} onGo={actions.onGo} />}
      {open === "insert" && (
        <DraftPanel
          what={{ is: "chosen", clauses: [clause.id], withNeeded: true }}
          actions={actions}
          onClose={close}
        />
      )}
      {comparison && (
        <ComparisonView clause={clause} comparison={comparison} actions={actions} onClose={close} />
      )}
    </Card>
  );
}
