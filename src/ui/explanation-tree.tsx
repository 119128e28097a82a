import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactElement } from "react";
import type { ExplanationNode } from "../core/explanation";
import type { Location } from "../core/location";
import { PlaceLink } from "./place-link";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXXS },
  toggle: { minWidth: "24px", flexShrink: 0 },
  leaf: { paddingInlineStart: tokens.spacingHorizontalS },
  value: { fontWeight: tokens.fontWeightSemibold },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
  text: { display: "flex", flexDirection: "column" },
});

/** One figure and, unfolded, the parts it follows from, down to cells and sources. */
function ExplanationItem(props: {
  readonly node: ExplanationNode;
  readonly isOpen: boolean;
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const styles = useStyles();
  const { node, onGo } = props;
  const [isOpen, setOpen] = useState(props.isOpen);
  const id = useId();
  const { t } = useWords();
  const source =
    node.source === undefined || node.source === "" ? "" : t("score.source", { source: node.source });
  const origin = [node.rule ?? "", source].filter((part) => part !== "").join(", ");
  const text = (
    <span className={styles.text}>
      <span>
        {node.label}: <span className={styles.value}>{node.value}</span>
      </span>
      {node.because !== "" && <Caption1 className={styles.why}>{node.because}</Caption1>}
      {(node.at !== undefined || origin !== "") && (
        <Caption1 className={styles.why}>
          {node.at && <PlaceLink at={node.at} onGo={onGo} />}
          {node.at && origin !== "" && ", "}
          {origin}
        </Caption1>
      )}
    </span>
  );
  if (node.parts.length === 0) return <li className={styles.leaf}>{text}</li>;
  return (
    <li>
      <div className={styles.row}>
        <Button
          className={styles.toggle}
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${node.label}: ${node.value}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        />
        {text}
      </div>
      {isOpen && <ExplanationList id={id} nodes={node.parts} onGo={onGo} />}
    </li>
  );
}

function ExplanationList(props: {
  readonly id: string;
  readonly nodes: readonly ExplanationNode[];
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <ul id={props.id} className={styles.list}>
      {props.nodes.map((node, index) => (
        <ExplanationItem key={index} node={node} isOpen={false} onGo={props.onGo} />
      ))}
    </ul>
  );
}

/** The tree behind one number: the first level open, each further level on request. */
export function ExplanationTree(props: {
  readonly node: ExplanationNode;
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      <ExplanationItem node={props.node} isOpen onGo={props.onGo} />
    </ul>
  );
}
