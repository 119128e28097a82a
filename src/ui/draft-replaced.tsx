import { Caption1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Location } from "../core/location";
import { DifferenceList } from "./difference-list";
import type { DraftReplaced as Replaced } from "./draft-shown";
import { DraftTable } from "./draft-table";
import { PlaceLink } from "./place-link";
import { WordDifferenceText } from "./word-difference-text";
import { useWords } from "./words";

/** What other words would change in a block that stands: its paragraphs word by word, its tables as tables. */
export function DraftReplaced(props: {
  readonly replaced: Replaced;
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const { t } = useWords();
  const { at, differences, tables, goneRows } = props.replaced;
  const isTabled = tables.length + goneRows.length > 0;
  const isReworded = differences.some(
    ({ pieces, isMoved }) => isMoved || pieces.some(({ kind }) => kind !== "same"),
  );
  return (
    <>
      {at && <PlaceLink at={at} onGo={props.onGo} />}
      {(isReworded || !isTabled) && <DifferenceList differences={differences} />}
      {tables.map((table, index) => (
        <DraftTable key={index} table={table} />
      ))}
      {goneRows.length > 0 && (
        <>
          <Caption1>{t("draft.rows-gone")}</Caption1>
          {goneRows.map((cells, index) => (
            <WordDifferenceText
              key={index}
              difference={{
                pieces: [{ kind: "gone", text: cells.filter((cell) => cell !== "").join(" · ") }],
                isMoved: false,
              }}
            />
          ))}
        </>
      )}
    </>
  );
}
