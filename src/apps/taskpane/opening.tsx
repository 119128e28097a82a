import type { ReactElement } from "react";
import { BareFrame } from "../../ui/bare-frame";
import { useWords } from "../../ui/words";

/** The frame of the pane while the rest of it is on its way. */
export function Opening(props: { readonly version: string }): ReactElement {
  const { t } = useWords();
  return (
    <BareFrame version={props.version}>
      <p>{t("state.opening")}</p>
    </BareFrame>
  );
}
