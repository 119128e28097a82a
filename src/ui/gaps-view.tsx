import { Body1, Field, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding } from "../core/finding";
import type { Location } from "../core/location";
import type { Review } from "../core/review";
import type { Ruleset } from "../core/ruleset";
import { isAtSelection } from "./at-selection";
import type { GapActions } from "./gap-card";
import { GapGroupList } from "./gap-group-list";
import { fitsFilter, groupGaps, SEVERITIES, type GapGroup, type Grouping } from "./group-gaps";
import { Section } from "./section";
import { useFocusWhenLost } from "./use-focus-when-lost";
import { WaivedItem } from "./waived-item";
import { useWords, type Words } from "./words";

const useStyles = makeStyles({
  filter: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalS,
    // The hint below one field leaves the other where it is.
    alignItems: "start",
  },
  // Fluent gives both a least width of their own, which is wider than half a narrow pane.
  count: { fontSize: tokens.fontSizeBase200 },
  narrow: { minWidth: 0, width: "100%", maxWidth: "100%" },
});

const isGrouping = (value: string, of: readonly Grouping[]): value is Grouping =>
  of.some((grouping) => grouping === value);

const ROLES = ["employer", "commissioner-provider", "investor", "civic-leader"] as const;
const STRATEGIES = [
  "equality",
  "community-wealth-building",
  "net-zero",
  "fair-employment",
  "spatial",
] as const;
const SEVERITY_HEADINGS = { error: "gaps.errors", warning: "gaps.warnings", advice: "gaps.advices" } as const;

function headingOf({ name, findings }: GapGroup, by: Grouping, { t }: Words): string {
  const count = ` (${String(findings.length)})`;
  const [first] = findings;
  if (by === "severity" && first) return t(SEVERITY_HEADINGS[first.severity]) + count;
  const role = ROLES.find((one) => one === name);
  if (by === "role" && role) return t(`role.${role}`) + count;
  const strategy = STRATEGIES.find((one) => one === name);
  if (by === "strategy" && strategy) return t(`strategy.${strategy}`) + count;
  if (name !== "") return name + count;
  return t(by === "bidder" ? "gaps.nobody" : by === "clause" ? "gaps.no-clause" : "gaps.no-strategy") + count;
}

const gravity = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);

/** Every gap, grouped and filtered as a person wishes, with the waived apart. */
export function GapsView(props: {
  readonly review: Review;
  readonly ruleset: Ruleset;
  readonly groupings: readonly Grouping[];
  /** What is selected in the file. */
  readonly selection: Location | undefined;
  readonly who: string;
  readonly actions: GapActions;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t, n } = words;
  const { review, selection } = props;
  const [by, setBy] = useState<Grouping>("severity");
  const [filter, setFilter] = useState("");
  const shown = review.findings.filter((finding) => fitsFilter(finding, filter));
  // The card of a gap that was settled goes, and focus with it.
  const count = useFocusWhenLost(shown.length);
  const isHere = (finding: Finding): boolean => isAtSelection(finding.at, selection);
  return (
    <>
      {review.findings.length === 0 ? (
        <Body1>
          <strong>{t("gaps.none")}</strong> {t("gaps.none-text")}
        </Body1>
      ) : (
        <div className={styles.filter}>
          <Field label={t("gaps.group")}>
            <Select
              className={styles.narrow}
              select={{ className: styles.narrow }}
              value={by}
              onChange={(_, { value }) => {
                if (isGrouping(value, props.groupings)) setBy(value);
              }}
            >
              {props.groupings.map((grouping) => (
                <option key={grouping} value={grouping}>
                  {t(`gaps.group.${grouping}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("gaps.filter")} hint={t("gaps.filter-hint")}>
            <SearchBox
              className={styles.narrow}
              value={filter}
              onChange={(_, { value }) => {
                setFilter(value);
              }}
            />
          </Field>
        </div>
      )}
      {review.findings.length > 0 && (
        <span role="status" ref={count} tabIndex={-1} className={styles.count}>
          {shown.length === 0
            ? t("gaps.no-match")
            : shown.length === review.findings.length
              ? n("gaps.count", shown.length)
              : t("gaps.shown", { shown: shown.length, all: review.findings.length })}
        </span>
      )}
      {groupGaps(shown, by).map((group) => (
        <Section key={group.name} heading={headingOf(group, by, words)}>
          <GapGroupList
            findings={[...group.findings].sort(
              (a, b) => Number(isHere(b)) - Number(isHere(a)) || gravity(a) - gravity(b),
            )}
            ruleset={props.ruleset}
            isHere={isHere}
            who={props.who}
            actions={props.actions}
          />
        </Section>
      ))}
      {review.waived.length > 0 && (
        <Section heading={n("waived.heading", review.waived.length)}>
          {review.waived.map(({ finding, waiver }) => (
            <WaivedItem
              key={finding.key}
              finding={finding}
              waiver={waiver}
              onGo={props.actions.onGo}
              onUnwaive={props.actions.onUnwaive}
            />
          ))}
        </Section>
      )}
    </>
  );
}
