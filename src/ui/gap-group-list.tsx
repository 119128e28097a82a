import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding } from "../core/finding";
import type { Ruleset } from "../core/ruleset";
import { GapCard, type GapActions } from "./gap-card";
import { useWords } from "./words";

/** Gaps shown at first, and at each press for more: a page stays light however many there are. */
const PAGE = 25;

/** The gaps of one group, a page at a time. */
export function GapGroupList(props: {
  readonly findings: readonly Finding[];
  readonly ruleset: Ruleset;
  readonly isHere: (finding: Finding) => boolean;
  readonly who: string;
  readonly actions: GapActions;
}): ReactElement {
  const { t } = useWords();
  const [pages, setPages] = useState(1);
  const shown = props.findings.slice(0, pages * PAGE);
  const rest = props.findings.length - shown.length;
  return (
    <>
      {shown.map((finding) => (
        <GapCard
          key={finding.key}
          finding={finding}
          ruleset={props.ruleset}
          isHere={props.isHere(finding)}
          who={props.who}
          actions={props.actions}
        />
      ))}
      {rest > 0 && (
        <Button
          onClick={() => {
            setPages(pages + 1);
          }}
        >
          {t("gaps.more", { count: Math.min(PAGE, rest) })}
        </Button>
      )}
    </>
  );
}
