import { Badge, Caption1, makeStyles, Tab, TabList, Title3, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useFocusKeeper } from "./use-focus-keeper";
import { useWords } from "./words";

/** One view that the frame offers; `count` stands beside its name. */
export interface FrameTab {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
}

/** The edition that the frame names on every view. */
export interface FrameEdition {
  readonly set: string;
  readonly version: string;
  readonly sha256: string;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  // The top right corner stays clear: Office puts a menu of its own there.
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 40px 0 ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0 },
  tabs: { paddingInlineStart: tokens.spacingHorizontalS },
  // Longer languages, larger letters and the narrowest pane: the views take a second line.
  tabList: { flexWrap: "wrap" },
  // So that five views, one with its count, stand in one line in a pane of the usual width.
  tab: { paddingInline: tokens.spacingHorizontalXS },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    // It takes focus only where a control that had it is gone; it is none itself.
    outlineStyle: "none",
  },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  footer: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  live: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** The frame around every view: name, edition, views, the view itself, what is said aloud, and the version. */
export function PaneFrame(props: {
  readonly tabs: readonly FrameTab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly edition: FrameEdition | undefined;
  /** Read aloud by a screen reader when it changes. */
  readonly status: string;
  readonly version: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { edition, tabs, selected } = props;
  const keeper = useFocusKeeper();
  return (
    <div className={styles.root} onFocus={keeper.onFocus}>
      <header className={styles.header}>
        <Title3 as="h1" className={styles.title}>
          {t("frame.name")}
        </Title3>
        {edition && (
          <Badge
            appearance="outline"
            color="informative"
            title={t("edition.hash", { set: edition.set, version: edition.version, hash: edition.sha256 })}
          >
            {`${t("edition.chip", { set: edition.set, version: edition.version })} · ${edition.sha256.slice(0, 8)}`}
          </Badge>
        )}
      </header>
      {tabs.length > 0 && (
        <nav aria-label={t("frame.views")} className={styles.tabs}>
          <TabList
            size="small"
            className={styles.tabList}
            selectedValue={selected}
            onTabSelect={(_, { value }) => {
              props.onSelect(String(value));
            }}
          >
            {tabs.map(({ id, label, count }) => (
              <Tab key={id} className={styles.tab} value={id} id={`tab-${id}`} aria-controls="view">
                {count === undefined ? label : `${label} (${String(count)})`}
              </Tab>
            ))}
          </TabList>
        </nav>
      )}
      <main className={styles.main} ref={keeper.place} tabIndex={-1}>
        {/* One element with and without views, so that what stands in it stays, and focus with it. */}
        <div
          id="view"
          className={styles.view}
          {...(tabs.length > 0 && { role: "tabpanel", "aria-labelledby": `tab-${selected}` })}
        >
          {props.children}
        </div>
      </main>
      <footer className={styles.footer}>
        <Caption1>{t("frame.version", { version: props.version })}</Caption1>
      </footer>
      <div role="status" aria-live="polite" className={styles.live}>
        {props.status}
      </div>
    </div>
  );
}
