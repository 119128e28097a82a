import type { Requirements } from "./profiles";
import type { Namespace } from "./schema";

const APP: Readonly<Record<Namespace, number>> = { Excel: 16, Word: 32 };

/** What the host tells an add-in about itself in the handshake. */
export function appContext(
  { namespace, readOnly = false }: { readonly namespace: Namespace; readonly readOnly?: boolean },
  requirements: Requirements,
  settings: ReadonlyMap<string, string>,
  locale: string,
): Readonly<Record<string, unknown>> {
  return {
    _id: "agave-1",
    _appName: APP[namespace],
    _appVersion: "16.00",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: "https://localhost/document",
    _clientMode: readOnly ? 0 : 1,
    _settings: namespace === "Excel" ? [...settings] : Object.fromEntries(settings),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000000",
    _appInstanceId: "instance-1",
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: "16.0.18000.0",
    _appDomains: [],
    _featureGates: {},
  };
}

/** The address of a task pane inside Office on the web; the host's own origin comes last in the fragment. */
export const paneAddress = (namespace: Namespace, pane: string, host: string, locale: string): string =>
  `${pane}${pane.includes("?") ? "&" : "?"}_host_Info=${namespace}$Web$16.01$${locale}$correlation-1$$disableLogging$0` +
  `#&_serializer_version=1&_xdm_Info=conversation-1|agave-1|${encodeURIComponent(host)}`;
