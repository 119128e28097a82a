import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Location } from "../core/location";
import { ClauseCard, type ClauseActions } from "./clause-card";
import type { ClauseShown } from "./clause-shown";
import { Section } from "./section";
import { useWords } from "./words";

type Group = "act" | "read" | "unknown" | "present";

const GROUPS: readonly Group[] = ["act", "read", "unknown", "present"];

function groupOf({ is, flaws }: ClauseShown): Group | undefined {
  switch (is) {
    case "missing":
    case "older":
    case "altered":
      return "act";
    case "possibly-covered":
      return "read";
    case "unknown":
      return "unknown";
    case "present":
      return flaws.length > 0 ? "act" : "present";
    case "not-required":
      return undefined;
  }
}

/** Which clauses a document must have and why, and how each of them stands: what needs work first. */
export function ClausesView(props: {
  readonly clauses: readonly ClauseShown[];
  /** Whether the rules set governs here, as a sentence; "" where it does. */
  readonly governs: string;
  readonly selection: Location | undefined;
  readonly actions: ClauseActions;
  /** Opens what would go in with all that is missing. */
  readonly onInsertMissing: () => void;
}): ReactElement {
  const { t, n } = useWords();
  const { clauses, governs, selection, actions, onInsertMissing } = props;
  const [isAll, setAll] = useState(false);
  const cards = (of: readonly ClauseShown[]): readonly ReactElement[] =>
    of.map((clause) => (
      <ClauseCard key={clause.id} clause={clause} selection={selection} actions={actions} />
    ));
  const groups = GROUPS.map((group) => ({
    group,
    of: clauses.filter((clause) => groupOf(clause) === group),
  }));
  const others = clauses.filter((clause) => groupOf(clause) === undefined);
  const needed = clauses.filter(({ required }) => required === "met").length;
  const going = clauses.filter(({ goesIn }) => goesIn).length;
  return (
    <>
      {governs !== "" && <Body1>{governs}</Body1>}
      <Caption1>{t("clauses.summary", { needed, all: clauses.length })}</Caption1>
      {going > 0 && <Button onClick={onInsertMissing}>{n("clauses.insert-missing", going)}</Button>}
      {groups[0]?.of.length === 0 && <Body1>{t("clauses.none-act")}</Body1>}
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ group, of }) => (
          <Section key={group} heading={`${t(`clauses.group.${group}`)} (${String(of.length)})`}>
            {cards(of)}
          </Section>
        ))}
      {others.length > 0 && (
        <Section heading={`${t("clauses.group.not-required")} (${String(others.length)})`}>
          {isAll ? (
            cards(others)
          ) : (
            <>
              <Body1>{others.map(({ heading, id }) => `${heading} (${id})`).join("; ")}</Body1>
              <Button
                size="small"
                onClick={() => {
                  setAll(true);
                }}
              >
                {t("clauses.show-not-required")}
              </Button>
            </>
          )}
        </Section>
      )}
    </>
  );
}
