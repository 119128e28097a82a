/// <reference types="office-js" />
import { useCallback, useEffect, type ReactElement } from "react";
import { openInWord } from "../../hosts/office/word";
import { useWords, type Words } from "../../ui/words";
import { onReport } from "../commands/command-report";
import type { ContractSession } from "../session/contract-actions";
import { contractSession } from "../session/contract-session";
import type { ContractHost } from "../session/contract-state";
import { browserDelivery } from "./browser-delivery";
import { ContractPane } from "./contract-pane";
import { isContractTab } from "./contract-tabs";
import { Opening } from "./opening";
import type { Opened } from "./opened";
import { useOpened } from "./use-opened";
import { webReleases } from "./web-releases";

/** The sample contract, open in memory: everything can be tried on it, and nothing of it is anybody's. */
async function sampleHost(): Promise<ContractHost> {
  const [{ openDocx }, answer] = await Promise.all([
    import("../../hosts/file/docx"),
    fetch("samples/contract.docx"),
  ]);
  return openDocx("contract.docx", new Uint8Array(await answer.arrayBuffer()));
}

/** The name of the document that is open, by which findings call it; a new one has none yet. */
function documentName(): string {
  const open: { readonly url?: string } = Office.context.document;
  return open.url?.split(/[\\/]/).at(-1)?.split("?")[0] ?? "";
}

async function open(opened: Opened, isSample: boolean, words: Words): Promise<ContractSession> {
  const [releases, host] = await Promise.all([
    webReleases(),
    isSample ? sampleHost() : openInWord(documentName() || "document.docx"),
  ]);
  const session = contractSession({ host, releases, words, clock: () => new Date() });
  // A document that was reviewed before shows its results at once; a button of the ribbon asks for the work itself.
  void session.start(isSample || opened.view !== undefined);
  return session;
}

/** The pane in Word: over the document that is open, or over the sample. */
export function ContractHome(props: {
  readonly opened: Opened;
  readonly isSample: boolean;
  readonly onSample: (isSample: boolean) => void;
}): ReactElement {
  const words = useWords();
  const { opened, isSample, onSample } = props;
  const openOne = useCallback(() => open(opened, isSample, words), [opened, isSample, words]);
  const session = useOpened(openOne);
  useEffect(
    () => (session && !isSample ? onReport((report) => void session.hear(report)) : undefined),
    [session, isSample],
  );
  if (!session) return <Opening version={opened.version} />;
  const { view = "" } = opened;
  return (
    <ContractPane
      key={String(isSample)}
      session={session}
      delivery={browserDelivery()}
      version={opened.version}
      start={isContractTab(view) ? view : "clauses"}
      {...(isSample && {
        sample: {
          onLeave: () => {
            onSample(false);
          },
        },
      })}
      onSample={() => {
        onSample(true);
      }}
    />
  );
}
