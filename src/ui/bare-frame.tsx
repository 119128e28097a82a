import type { ReactElement, ReactNode } from "react";
import { PaneFrame } from "./pane-frame";

/** The frame of the pane where there is no result yet to show views of. */
export function BareFrame(props: { readonly version: string; readonly children: ReactNode }): ReactElement {
  return (
    <PaneFrame
      tabs={[]}
      selected=""
      onSelect={() => undefined}
      edition={undefined}
      status=""
      version={props.version}
    >
      {props.children}
    </PaneFrame>
  );
}
