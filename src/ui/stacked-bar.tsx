import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "./words";

/** One part of a bar: its name, its figure as written, and its share of the longest bar (0 to 1). */
export interface BarPart {
  readonly name: string;
  readonly value: string;
  readonly share: number;
}

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bar: { display: "flex", height: "14px", gap: "1px" },
  part: {
    minWidth: "2px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    forcedColorAdjust: "none",
  },
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  key: { width: "12px", height: "12px", flexShrink: 0 },
  // Each part differs by pattern as well as by colour.
  a: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  b: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorPaletteDarkOrangeBorderActive} 0 3px, transparent 3px 6px)`,
  },
  c: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(90deg, ${tokens.colorPaletteGreenBorderActive} 0 2px, transparent 2px 5px)`,
  },
  d: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `radial-gradient(${tokens.colorPalettePurpleBorderActive} 35%, transparent 40%)`,
    backgroundSize: "5px 5px",
  },
  e: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(0deg, ${tokens.colorPaletteBerryBorderActive} 0 2px, transparent 2px 4px)`,
  },
  f: { backgroundColor: tokens.colorNeutralForeground3 },
});

/** A bar of several parts, with its figures in words below it: the words are the text alternative, so the drawing itself is hidden. */
export function StackedBar(props: {
  readonly title: string;
  readonly parts: readonly BarPart[];
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const fills = [styles.a, styles.b, styles.c, styles.d, styles.e, styles.f];
  // A part keeps its pattern from bar to bar, also where others are nought.
  const shown = props.parts
    .map((part, index) => ({ ...part, fill: fills[index % fills.length] }))
    .filter(({ share }) => share > 0);
  return (
    <figure className={styles.figure}>
      <figcaption>{props.title}</figcaption>
      {shown.length === 0 ? (
        <span>{t("score.nothing-offered")}</span>
      ) : (
        <>
          <div className={styles.bar} aria-hidden="true">
            {shown.map(({ name, share, fill }) => (
              <span
                key={name}
                className={mergeClasses(styles.part, fill)}
                style={{ width: `${String(Math.round(share * 1000) / 10)}%` }}
              />
            ))}
          </div>
          <ul className={styles.list}>
            {shown.map(({ name, value, fill }) => (
              <li key={name} className={styles.item}>
                <span aria-hidden="true" className={mergeClasses(styles.part, styles.key, fill)} />
                {t("score.bar-part", { name, value })}
              </li>
            ))}
          </ul>
        </>
      )}
    </figure>
  );
}
