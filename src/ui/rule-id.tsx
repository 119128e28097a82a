import { Caption1, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ root: { whiteSpace: "nowrap" } });

/** The id of a clause or rule, never broken over two lines. */
export function RuleId(props: { readonly id: string }): ReactElement {
  const styles = useStyles();
  return <Caption1 className={styles.root}>{props.id}</Caption1>;
}
