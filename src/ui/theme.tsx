import {
  FluentProvider,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

/** The looks of the pane: those of Office where it says, else those of the system. High contrast is the browser's own forced colours. */
export type Looks = "light" | "dark";

const THEMES: Readonly<Record<Looks, Theme>> = { light: webLightTheme, dark: webDarkTheme };

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
});

/** Gives the views below it Fluent's theme and the ground of the page. */
export function Themed(props: { readonly looks: Looks; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <FluentProvider theme={THEMES[props.looks]} className={styles.root}>
      {props.children}
    </FluentProvider>
  );
}
