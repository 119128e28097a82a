import { Caption1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Location } from "../core/location";
import type { DraftBlock } from "./draft-shown";
import { PlaceLink } from "./place-link";
import { useWords } from "./words";

/** Where a block would go and why there, with the paragraph before it as a link: in the reason where that names it, else behind it. */
export function DraftPlace(props: {
  readonly block: DraftBlock;
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const { t } = useWords();
  const { because, after } = props.block;
  if (!after) return <Caption1>{`${t("draft.place")}: ${because}`}</Caption1>;
  const link = <PlaceLink at={after} onGo={props.onGo} />;
  const at = because.indexOf(after.label);
  return (
    <Caption1>
      {t("draft.place")}:{" "}
      {at < 0 ? (
        <>
          {because}. {t("draft.after")} {link}
        </>
      ) : (
        <>
          {because.slice(0, at)}
          {link}
          {because.slice(at + after.label.length)}
        </>
      )}
    </Caption1>
  );
}
