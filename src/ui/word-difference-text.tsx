import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DifferenceShown } from "./draft-shown";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { position: "relative", margin: 0, overflowWrap: "anywhere" },
  gone: { textDecorationLine: "line-through", color: tokens.colorPaletteRedForeground1 },
  fresh: { textDecorationLine: "underline", color: tokens.colorPaletteGreenForeground1 },
  // Read aloud, and copied with the text, but not seen: not every screen reader tells deletions and insertions.
  aloud: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** One paragraph with what would go and what would come, in marks and in words for those who cannot see the marks. */
export function WordDifferenceText(props: { readonly difference: DifferenceShown }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const aloud = (text: string): ReactElement => <span className={styles.aloud}>{text}</span>;
  return (
    <p className={styles.root}>
      {props.difference.isMoved && <em>{t("compare.moved")}: </em>}
      {props.difference.pieces.map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        const Tag = kind === "gone" ? "del" : "ins";
        return (
          <Tag key={index} className={kind === "gone" ? styles.gone : styles.fresh}>
            {aloud(t(kind === "gone" ? "compare.removed" : "compare.added"))}
            {text}
            {aloud(t("compare.end"))}
          </Tag>
        );
      })}
    </p>
  );
}
