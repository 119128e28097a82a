import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Location } from "../core/location";
import { DraftPlace } from "./draft-place";
import { DraftBlockItem } from "./draft-block-item";
import { DraftReplaced } from "./draft-replaced";
import { isNothing, type DraftBlock, type DraftShown } from "./draft-shown";
import { PlaceLink } from "./place-link";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  notes: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
});

function Part(props: { readonly heading: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {props.heading}
      </Subtitle2>
      {props.children}
    </div>
  );
}

/** Blocks that stand together: one place, one reason. */
function byPlace(blocks: readonly DraftBlock[]): readonly (readonly [DraftBlock, ...DraftBlock[]])[] {
  const groups = new Map<string, [DraftBlock, ...DraftBlock[]]>();
  for (const block of blocks) {
    const key = `${String(block.after?.index)} ${block.because}`;
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }
  return [...groups.values()];
}

/** What would go into the document, where, and why there; what is held back, and what is left to settle. */
export function DraftPreview(props: {
  readonly draft: DraftShown;
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { draft, onGo } = props;
  return (
    <div className={styles.root} role="group" aria-label={t("draft.title")}>
      {isNothing(draft) && <Body1>{t("draft.nothing")}</Body1>}
      {byPlace(draft.blocks).map((blocks) => (
        <div key={`${String(blocks[0].after?.index)} ${blocks[0].because}`} className={styles.part}>
          <DraftPlace block={blocks[0]} onGo={onGo} />
          <ul className={styles.list}>
            {blocks.map((block) => (
              <DraftBlockItem key={`${block.id} ${block.title}`} block={block} />
            ))}
          </ul>
        </div>
      ))}
      {draft.replaced.map((replaced) => (
        <Part key={replaced.title} heading={`${t("draft.replaced")}: ${replaced.title}`}>
          <DraftReplaced replaced={replaced} onGo={onGo} />
        </Part>
      ))}
      {draft.filled.map(({ at, lines }) => (
        <Part key={at.index} heading={t("draft.filled")}>
          <PlaceLink at={at} onGo={onGo} />
          <ul className={styles.notes}>
            {lines.map((line) => (
              <li key={line}>
                <ins>{line}</ins>
              </li>
            ))}
          </ul>
        </Part>
      ))}
      {draft.heldBack.length > 0 && (
        <Part heading={t("draft.held-back")}>
          <ul className={styles.notes}>
            {draft.heldBack.map(({ id, heading, because }) => (
              <li key={id}>
                {heading} ({id}): {because}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {draft.toSettle.length > 0 && (
        <Part heading={t("draft.to-settle")}>
          <ul className={styles.notes}>
            {draft.toSettle.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}
