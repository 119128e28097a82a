import { Body1, Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Suggestion } from "../core/finding";
import type { Location } from "../core/location";
import type { CellValue } from "../core/snapshot";
import { PlaceLink } from "./place-link";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  was: { textDecorationLine: "line-through" },
});

/** What a fix would change, before anybody accepts it: what stands there, and what would. */
export function FixPreview(props: {
  readonly suggestions: readonly Suggestion[];
  readonly standing: ((at: Location) => CellValue | undefined) | undefined;
  readonly onGo: (at: Location) => void;
  readonly onAccept: (suggestion: Suggestion) => void;
  readonly onCancel: () => void;
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useWords();
  const { suggestions, standing } = props;
  const [chosen, setChosen] = useState(0);
  const suggestion = suggestions[chosen];
  if (!suggestion) return null;
  const was = standing?.(suggestion.at);
  return (
    <div className={styles.root} role="group" aria-label={t("fix.title")}>
      {suggestions.length > 1 && (
        <RadioGroup
          aria-label={t("fix.choose")}
          value={String(chosen)}
          onChange={(_, { value }) => {
            setChosen(Number(value));
          }}
        >
          {suggestions.map(({ label }, index) => (
            <Radio key={label} value={String(index)} label={label} />
          ))}
        </RadioGroup>
      )}
      {suggestions.length === 1 && <Body1>{suggestion.label}</Body1>}
      <PlaceLink at={suggestion.at} onGo={props.onGo} />
      <Body1>
        {t("fix.was")}:{" "}
        <del className={styles.was}>{was === undefined || was === "" ? t("fix.blank") : String(was)}</del>
      </Body1>
      <Body1>
        {t("fix.is")}: <ins>{String(suggestion.value)}</ins>
      </Body1>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            props.onAccept(suggestion);
          }}
        >
          {t("fix.accept")}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {t("fix.cancel")}
        </Button>
      </div>
    </div>
  );
}
