import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DifferenceShown } from "./draft-shown";
import { WordDifferenceText } from "./word-difference-text";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
});

const isChanged = ({ pieces }: DifferenceShown): boolean => pieces.some(({ kind }) => kind !== "same");

/** The paragraphs that would change, with what would go and come; those that stay are left out. */
export function DifferenceList(props: { readonly differences: readonly DifferenceShown[] }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const changed = props.differences.filter((one) => isChanged(one) || one.isMoved);
  if (changed.length === 0) return <Caption1>{t("compare.same")}</Caption1>;
  return (
    <>
      <Caption1>{t("compare.legend")}</Caption1>
      <div className={styles.list}>
        {changed.map((difference, index) => (
          <WordDifferenceText key={index} difference={difference} />
        ))}
      </div>
    </>
  );
}
