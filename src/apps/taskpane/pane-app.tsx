/// <reference types="office-js" />
import { lazy, Suspense, useState, useSyncExternalStore, type ReactElement } from "react";
import { ENGLISH } from "../../ui/strings/english";
import { FirstRun } from "../../ui/first-run";
import { Notices } from "../../ui/notices";
import { BareFrame } from "../../ui/bare-frame";
import { Themed } from "../../ui/theme";
import { useWords, WordsProvider } from "../../ui/words";
import { describeFault } from "../session/describe-fault";
import { FaultBoundary } from "./fault-boundary";
import { looksNow, onLooks } from "./looks";
import { Opening } from "./opening";
import type { Opened } from "./opened";
import { START_PLACES, type SampleKind } from "./start-places";

const TenderHome = lazy(() => import("./tender-home").then(({ TenderHome: home }) => ({ default: home })));
const ContractHome = lazy(() =>
  import("./contract-home").then(({ ContractHome: home }) => ({ default: home })),
);

function Failed(props: { readonly error: Error; readonly version: string }): ReactElement {
  const { t } = useWords();
  return (
    <BareFrame version={props.version}>
      <Notices
        notices={[{ id: 0, intent: "error", title: t("error.title"), ...describeFault(props.error) }]}
        onDismiss={() => {
          location.reload();
        }}
      />
    </BareFrame>
  );
}

function HomeOrStart(props: { readonly opened: Opened }): ReactElement {
  const { t } = useWords();
  const { opened } = props;
  const [sample, setSample] = useState<SampleKind | undefined>(undefined);
  if (opened.in === "opening") return <Opening version={opened.version} />;
  const start = START_PLACES[opened.in];
  if (start && sample === undefined)
    return (
      <BareFrame version={opened.version}>
        <FirstRun
          title={t(start.title)}
          sentences={start.sentences.map((key) => t(key, { version: start.version ?? "" }))}
          samples={start.samples.map((kind) => ({
            label: t(`first.try-${kind}`),
            onSample: () => {
              setSample(kind);
            },
          }))}
        />
      </BareFrame>
    );
  const kind = sample ?? (opened.in === "word" ? "contract" : "workbook");
  const Home = kind === "contract" ? ContractHome : TenderHome;
  return (
    <Suspense fallback={<Opening version={opened.version} />}>
      <Home
        opened={opened}
        isSample={sample !== undefined}
        onSample={(isSample) => {
          setSample(isSample ? kind : undefined);
        }}
      />
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
          <HomeOrStart opened={opened} />
        </FaultBoundary>
      </Themed>
    </WordsProvider>
  );
}
