/// <reference types="office-js" />
import { useCallback, useEffect, type ReactElement } from "react";
import { excelWorkbook } from "../../hosts/office/excel";
import { openReport } from "../../hosts/office/excel/open-report";
import type { Words } from "../../ui/words";
import { useWords } from "../../ui/words";
import { tenderSession, type TenderHost, type TenderSession } from "../session/tender-session";
import { browserDelivery } from "./browser-delivery";
import { onReport } from "../commands/command-report";
import { Opening } from "./opening";
import type { Opened } from "./opened";
import { TenderPane } from "./tender-pane";
import { useOpened } from "./use-opened";
import { webReleases } from "./web-releases";

/** The sample workbook, open in memory: everything can be tried on it, and nothing of it is anybody's. */
async function sampleHost(): Promise<TenderHost> {
  const [{ openXlsx }, answer] = await Promise.all([
    import("../../hosts/file/xlsx"),
    fetch("samples/retrofit-tender.xlsx"),
  ]);
  return openXlsx("retrofit-tender.xlsx", new Uint8Array(await answer.arrayBuffer()));
}

async function open(opened: Opened, isSample: boolean, words: Words): Promise<TenderSession> {
  const [releases, host] = await Promise.all([webReleases(), isSample ? sampleHost() : excelWorkbook()]);
  const session = tenderSession({ host, releases, words, clock: () => new Date() });
  // A file that was scored before shows its results at once; a button of the ribbon asks for the work itself.
  void session.start(isSample || opened.view === "check");
  return session;
}

/** The pane in Excel: over the workbook that is open, or over the sample. */
export function TenderHome(props: {
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
  return (
    <TenderPane
      key={String(isSample)}
      session={session}
      delivery={browserDelivery(opened.in === "excel" ? openReport : undefined)}
      version={opened.version}
      start={opened.view === "gaps" ? "gaps" : "scores"}
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
