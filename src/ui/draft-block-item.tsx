import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactElement } from "react";
import type { DraftBlock } from "./draft-shown";
import { DraftTable } from "./draft-table";
import { RuleId } from "./rule-id";
import { useWords } from "./words";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXXS },
  toggle: { minWidth: "24px", flexShrink: 0 },
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalXS,
  },
  word: { margin: 0, overflowWrap: "anywhere" },
});

/** One block that would go in; its words unfold on request. */
export function DraftBlockItem(props: { readonly block: DraftBlock }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { id, title, parts } = props.block;
  const [isOpen, setOpen] = useState(false);
  const wordsId = useId();
  return (
    <li>
      <div className={styles.row}>
        <Button
          className={styles.toggle}
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          aria-controls={wordsId}
          aria-label={`${t(isOpen ? "draft.hide" : "draft.words")}: ${title}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        />
        <span>
          <ins>{title}</ins> {id !== "" && <RuleId id={id} />}
        </span>
      </div>
      {isOpen && (
        <div id={wordsId} className={styles.words}>
          {parts.map((part, index) =>
            part.is === "table" ? (
              <DraftTable key={index} table={part} />
            ) : (
              <p key={index} className={styles.word}>
                {part.text}
              </p>
            ),
          )}
        </div>
      )}
    </li>
  );
}
