import { Badge, Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "./words";

/** A figure that can be tried: what it is now, and what a person typed in its place. */
export interface Figure {
  readonly label: string;
  readonly hint?: string;
  /** What counts now: the edition's, or the tender's. */
  readonly usual: number;
  readonly maximum: number;
  readonly text: string;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  altered: {
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0, width: "100%" },
});

/** The number in a text such as "12.5", "1,200", "£80" or "60%", from nought to `maximum`; undefined where it is none. */
export function numberIn(text: string, maximum: number): number | undefined {
  const plain = text.trim().replace(/^£\s*|\s*%$/g, "");
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain.replaceAll(",", ""));
  return value <= maximum ? value : undefined;
}

/** What a figure counts as: the number typed, else what counts now. */
export const triedValue = ({ text, maximum, usual }: Figure): number => numberIn(text, maximum) ?? usual;

/** One figure to try: its field, whether it is altered and what it was, the way back, and an error at the field. */
export function WhatIfFigure(props: {
  readonly figure: Figure;
  readonly onChange: (text: string) => void;
  /** Puts back what counts now. */
  readonly onUndo: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { figure, onChange, onUndo } = props;
  const { label, hint, usual, maximum, text } = figure;
  const value = numberIn(text, maximum);
  const isAltered = value !== undefined && value !== usual;
  return (
    <div className={mergeClasses(styles.root, isAltered && styles.altered)}>
      <Field
        label={label}
        {...(hint !== undefined && { hint })}
        {...(value === undefined && {
          validationMessage: `${t("whatif.number", { text, maximum })} ${t("whatif.left-out", { was: usual })}`,
        })}
      >
        <Input
          className={styles.narrow}
          input={{ className: styles.narrow }}
          inputMode="decimal"
          value={text}
          onChange={(_, { value: typed }) => {
            onChange(typed);
          }}
        />
      </Field>
      {value !== usual && (
        <div className={styles.row}>
          {isAltered && <Badge appearance="tint">{t("whatif.altered", { was: usual })}</Badge>}
          <Button size="small" aria-label={`${label}: ${t("whatif.undo", { was: usual })}`} onClick={onUndo}>
            {t("whatif.undo", { was: usual })}
          </Button>
        </div>
      )}
    </div>
  );
}
