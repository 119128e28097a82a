import { Badge } from "@fluentui/react-components";
import {
  CheckmarkCircle16Regular,
  ErrorCircle16Regular,
  History16Regular,
  Info16Regular,
  Question16Regular,
  Warning16Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { ClauseShown } from "./clause-shown";
import { useWords } from "./words";

const SHOWN = {
  present: { color: "success", icon: <CheckmarkCircle16Regular /> },
  older: { color: "warning", icon: <History16Regular /> },
  altered: { color: "warning", icon: <Warning16Regular /> },
  "possibly-covered": { color: "warning", icon: <Question16Regular /> },
  missing: { color: "danger", icon: <ErrorCircle16Regular /> },
  unknown: { color: "informative", icon: <Question16Regular /> },
  "not-required": { color: "informative", icon: <Info16Regular /> },
} as const;

/** How a clause stands, in words with a sign: never in colour alone. */
export function ClauseBadges(props: { readonly clause: ClauseShown }): ReactElement {
  const { t } = useWords();
  const { is, flaws } = props.clause;
  const { color, icon } = SHOWN[is];
  return (
    <>
      <Badge appearance="tint" color={color} icon={icon}>
        {t(`clause.is.${is}`)}
      </Badge>
      {flaws.map((flaw) => (
        <Badge
          key={flaw}
          appearance="tint"
          color={flaw === "weakened" ? "danger" : "warning"}
          icon={<Warning16Regular />}
        >
          {t(`clause.flaw.${flaw}`)}
        </Badge>
      ))}
    </>
  );
}
