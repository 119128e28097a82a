import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Facts } from "../core/facts";
import type { Location } from "../core/location";
import { FACT_ROWS, factValue, type FactRow } from "./fact-labels";
import { FactsForm } from "./facts-form";
import { PlaceLink } from "./place-link";
import { Section } from "./section";
import { useFocusBack } from "./use-focus-back";
import { useWords } from "./words";

/** Facts as they are used, and where each came from. */
export interface FactsShown {
  readonly facts: Facts;
  readonly factsAt: Readonly<Partial<Record<string, Location>>>;
  /** What a person stated in the pane. */
  readonly stated: Facts;
  readonly heading: string;
}

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0 },
});

function Origin(props: {
  readonly row: FactRow;
  readonly shown: FactsShown;
  readonly onGo: (at: Location) => void;
}): ReactElement | null {
  const { t } = useWords();
  const { row, shown, onGo } = props;
  const { facts, factsAt, stated } = shown;
  const at = factsAt[row.name];
  if (facts[row.name] === undefined) return row.isNeeded ? <Caption1>{t("facts.needed")}</Caption1> : null;
  if (stated[row.name] !== undefined) return <Caption1>{t("facts.from-you")}</Caption1>;
  if (at?.kind === "cell" || at?.kind === "paragraph") return <PlaceLink at={at} onGo={onGo} />;
  return at?.kind === "json" ? <Caption1>{t("facts.from-offer")}</Caption1> : null;
}

/** What is known about the procurement, each fact with its place; and a form to state what is missing. */
export function FactsView(props: {
  readonly shown: FactsShown;
  /** Whether the form is open from the start. */
  readonly isOpen?: boolean;
  /** The fact that a person asked to state: the form is open, and its field has the keyboard. */
  readonly focus?: FactRow["name"] | undefined;
  readonly onGo: (at: Location) => void;
  readonly onState: (facts: Facts) => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { shown, onGo, onState } = props;
  const [isEdited, setEdited] = useState(props.isOpen ?? props.focus !== undefined);
  const opener = useFocusBack(isEdited);
  return (
    <Section heading={shown.heading}>
      {isEdited ? (
        <FactsForm
          stated={shown.stated}
          read={shown.facts}
          focus={props.focus}
          onState={(facts) => {
            setEdited(false);
            onState(facts);
          }}
          onCancel={() => {
            setEdited(false);
          }}
        />
      ) : (
        <>
          <Button
            ref={opener}
            onClick={() => {
              setEdited(true);
            }}
          >
            {t("facts.edit")}
          </Button>
          <dl className={styles.list}>
            {FACT_ROWS.map((row) => (
              <div key={row.name}>
                <dt className={styles.term}>{t(row.label)}</dt>
                <dd className={styles.value}>
                  <Body1 block>{factValue(shown.facts, row, words) ?? t("facts.missing")}</Body1>
                  <Origin row={row} shown={shown} onGo={onGo} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}
