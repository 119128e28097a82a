import type { ReactElement } from "react";
import { PaneFrame } from "../../ui/pane-frame";
import { useWords } from "../../ui/words";

/** The frame of the pane while the rest of it is on its way. */
export function Opening(props: { readonly version: string }): ReactElement {
  const { t } = useWords();
  return (
    <PaneFrame
      tabs={[]}
      selected=""
      onSelect={() => undefined}
      edition={undefined}
      status=""
      version={props.version}
    >
      <p>{t("state.opening")}</p>
    </PaneFrame>
  );
}
