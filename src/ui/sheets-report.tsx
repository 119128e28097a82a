import { Body1, Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Location } from "../core/location";
import { PlaceLink } from "./place-link";
import { Section } from "./section";
import { useWords } from "./words";

/** Where the report of a tender stands: on sheets of the workbook, each a link, and on request in a workbook of its own. */
export function SheetsReport(props: {
  readonly file: string;
  /** The sheets of ours that stand in the workbook; empty before it was scored, or where it can take none. */
  readonly sheets: readonly string[];
  /** Whether the workbook's structure is locked, so that it takes no sheet. */
  readonly isLocked: boolean;
  readonly onGo: (at: Location) => void;
  readonly onOpen: () => void;
}): ReactElement {
  const { t } = useWords();
  const { file, sheets, isLocked, onGo } = props;
  const text = sheets.length > 0 ? "sheets.stand" : isLocked ? "score.locked" : "sheets.none";
  return (
    <Section heading={t("sheets.title")}>
      <Body1>
        {t(text)}{" "}
        {sheets.map((sheet, index) => (
          <span key={sheet}>
            {index > 0 && ", "}
            <PlaceLink at={{ kind: "cell", file, sheet, row: 0, column: 0 }} onGo={onGo} />
          </span>
        ))}
      </Body1>
      <Button onClick={props.onOpen}>{t("score.report")}</Button>
    </Section>
  );
}
