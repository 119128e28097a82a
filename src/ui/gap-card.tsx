import {
  Badge,
  Body1,
  Button,
  Caption1,
  Card,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ErrorCircle16Regular, Info16Regular, Warning16Regular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { Finding, Suggestion, Waiver } from "../core/finding";
import { sourceName } from "../core/explanation";
import type { Location } from "../core/location";
import type { Ruleset } from "../core/ruleset";
import type { CellValue } from "../core/snapshot";
import { FixPreview } from "./fix-preview";
import { PlaceLink } from "./place-link";
import { RuleHelp } from "./rule-help";
import { WaiveForm } from "./waive-form";
import { useFocusBack } from "./use-focus-back";
import { useWords } from "./words";

/** What a person can do about a gap from its card. */
export interface GapActions {
  readonly onGo: (at: Location) => void;
  readonly onFix?: (finding: Finding, suggestion: Suggestion) => void;
  /** What stands at a place now, for the preview of a fix. */
  readonly standing?: (at: Location) => CellValue | undefined;
  readonly onWaive?: (finding: Finding, reason: string, who: string) => void;
  readonly onUnwaive?: (waiver: Waiver) => void;
  /** What closes a gap in another view, and what opens that view there; undefined where its own card has all there is. */
  readonly remedy?: (finding: Finding) => GapRemedyShown | undefined;
}

/** A button that leads from a gap to the view which closes it. */
export interface GapRemedyShown {
  readonly is: "insert" | "state";
  readonly onOpen: () => void;
}

const SHOWN = {
  error: { key: "gaps.error", color: "danger", icon: <ErrorCircle16Regular /> },
  warning: { key: "gaps.warning", color: "warning", icon: <Warning16Regular /> },
  advice: { key: "gaps.advice", color: "informative", icon: <Info16Regular /> },
} as const;

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS },
  here: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

type Open = "help" | "waive" | "fix" | undefined;

/** One gap: severity in words, the sentence, its place, and what can be done about it. */
export function GapCard(props: {
  readonly finding: Finding;
  readonly ruleset: Ruleset;
  /** Whether it is at what is selected in the file. */
  readonly isHere: boolean;
  /** The name that the last waiver was given under. */
  readonly who: string;
  readonly actions: GapActions;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { finding, ruleset, isHere, actions } = props;
  const [open, setOpen] = useState<Open>(undefined);
  const opener = useFocusBack(open !== undefined);
  const { key, color, icon } = SHOWN[finding.severity];
  const toggle = (what: Open) => (): void => {
    setOpen(open === what ? undefined : what);
  };
  const close = (): void => {
    setOpen(undefined);
  };
  const { onFix, onWaive, standing } = actions;
  const remedy = actions.remedy?.(finding);
  const rule = ruleset.checks.find(({ id }) => id === finding.rule);
  return (
    <Card
      className={mergeClasses(styles.card, isHere && styles.here)}
      role="group"
      aria-label={finding.message}
    >
      <div className={styles.head}>
        <Badge appearance="tint" color={color} icon={icon}>
          {t(key)}
        </Badge>
        {finding.outcome === "unknown" && <Badge appearance="outline">{t("gaps.unknown")}</Badge>}
        {isHere && <Badge appearance="filled">{t("gaps.here")}</Badge>}
        <PlaceLink at={finding.at} onGo={actions.onGo} />
      </div>
      <Body1>{finding.message}</Body1>
      <div className={styles.buttons} ref={opener} tabIndex={-1} role="group" aria-label={t("gaps.actions")}>
        {onFix && finding.suggestions.length > 0 && (
          <Button size="small" appearance="primary" aria-expanded={open === "fix"} onClick={toggle("fix")}>
            {t("gaps.fix")}
          </Button>
        )}
        {remedy && (
          <Button size="small" appearance="primary" onClick={remedy.onOpen}>
            {t(`gaps.${remedy.is}`)}
          </Button>
        )}
        {onWaive && (
          <Button size="small" aria-expanded={open === "waive"} onClick={toggle("waive")}>
            {t("gaps.waive")}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-expanded={open === "help"} onClick={toggle("help")}>
          {finding.rule === "edition" ? t("gaps.help-edition") : t("gaps.help", { rule: finding.rule })}
        </Button>
      </div>
      {open === "help" && rule && (
        <RuleHelp rule={rule} source={sourceName(ruleset, rule.source)} findingKey={finding.key} />
      )}
      {open === "help" && !rule && <Caption1>{finding.source}</Caption1>}
      {open === "fix" && onFix && (
        <FixPreview
          suggestions={finding.suggestions}
          standing={standing}
          onGo={actions.onGo}
          onAccept={(suggestion) => {
            close();
            onFix(finding, suggestion);
          }}
          onCancel={close}
        />
      )}
      {open === "waive" && onWaive && (
        <WaiveForm
          edition={`${ruleset.set} ${ruleset.version}`}
          who={props.who}
          onWaive={(reason, who) => {
            close();
            onWaive(finding, reason, who);
          }}
          onCancel={close}
        />
      )}
    </Card>
  );
}
