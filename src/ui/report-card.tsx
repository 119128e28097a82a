import { Body1, Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Section } from "./section";
import { useWords } from "./words";

/** What could not be kept in the document, to be saved beside it. */
export function ReportCard(props: {
  readonly report: { readonly name: string };
  readonly onSave: () => void;
}): ReactElement {
  const { t } = useWords();
  return (
    <Section heading={t("report.title")}>
      <Body1>{t("report.text")}</Body1>
      <Button size="small" onClick={props.onSave}>
        {`${t("place.save")}: ${props.report.name}`}
      </Button>
    </Section>
  );
}
