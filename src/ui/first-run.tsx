import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  item: { marginBottom: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a person sees the first time: three sentences, and samples to try where it has no file. */
export function FirstRun(props: {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Samples to choose from, where there are several. */
  readonly samples?: readonly { readonly label: string; readonly onSample: () => void }[];
}): ReactElement {
  const styles = useStyles();
  const { samples = [] } = props;
  return (
    <div className={styles.root}>
      <Subtitle1 as="h2" className={styles.heading}>
        {props.title}
      </Subtitle1>
      <ul className={styles.list}>
        {props.sentences.map((sentence) => (
          <li key={sentence} className={styles.item}>
            <Body1>{sentence}</Body1>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {samples.map((sample) => (
          <Button key={sample.label} onClick={sample.onSample}>
            {sample.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
