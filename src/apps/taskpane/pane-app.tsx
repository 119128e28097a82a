/// <reference types="office-js" />
import { lazy, Suspense, useState, useSyncExternalStore, type ReactElement } from "react";
import { ENGLISH } from "../../ui/strings/english";
import { FirstRun } from "../../ui/first-run";
import { Notices } from "../../ui/notices";
import { PaneFrame } from "../../ui/pane-frame";
import { Themed } from "../../ui/theme";
import { useWords, WordsProvider } from "../../ui/words";
import { describeFault } from "../session/describe-fault";
import { FaultBoundary } from "./fault-boundary";
import { looksNow, onLooks } from "./looks";
import { Opening } from "./opening";
import type { Opened } from "./opened";

const TenderHome = lazy(() => import("./tender-home").then(({ TenderHome: home }) => ({ default: home })));

function Failed(props: { readonly error: Error; readonly version: string }): ReactElement {
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
      <Notices
        notices={[{ id: 0, intent: "error", title: t("error.title"), ...describeFault(props.error) }]}
        onDismiss={() => {
          location.reload();
        }}
      />
    </PaneFrame>
  );
}

function Home(props: { readonly opened: Opened }): ReactElement {
  const { t } = useWords();
  const { opened } = props;
  const [isSample, setSample] = useState(false);
  if (opened.in === "opening") return <Opening version={opened.version} />;
  if (opened.in === "browser" && !isSample)
    return (
      <PaneFrame
        tabs={[]}
        selected=""
        onSelect={() => undefined}
        edition={undefined}
        status=""
        version={opened.version}
      >
        <FirstRun
          title={t("none.title")}
          sentences={[t("none.text")]}
          onSample={() => {
            setSample(true);
          }}
        />
      </PaneFrame>
    );
  return (
    <Suspense fallback={<Opening version={opened.version} />}>
      <TenderHome opened={opened} isSample={isSample} onSample={setSample} />
    </Suspense>
  );
}

/** The whole pane: words, looks, and the home that fits the host. */
export function PaneApp(props: { readonly opened: Opened }): ReactElement {
  const looks = useSyncExternalStore(onLooks, looksNow);
  const { opened } = props;
  return (
    <WordsProvider strings={ENGLISH} locale="en-GB">
      <Themed looks={looks}>
        <FaultBoundary fallback={(error) => <Failed error={error} version={opened.version} />}>
          <Home opened={opened} />
        </FaultBoundary>
      </Themed>
    </WordsProvider>
  );
}
