import type { DOMWindow } from "jsdom";
import { paneAddress } from "../core/app-context";
import type { Namespace } from "../core/schema";
import { officeScript } from "./office-scripts";
import type { PageScript } from "./page-script";

/** Where both the pane and the page around it say that they are. */
export const ORIGIN = "https://localhost";

/** A window that runs office.js, and what connects it with a host. */
export interface Line {
  readonly window: DOMWindow;
  readonly run: (script: PageScript) => unknown;
  /** Hands a message of the host to the window. */
  readonly post: (message: string) => void;
  /** Whom the window's messages go to. */
  listen: (message: unknown) => void;
  /** How many messages have gone either way. */
  messages: number;
  readonly close: () => void;
}

/** Runs something once all that is running now has run; jsdom's own page has no setImmediate. */
function soon(work: () => void): void {
  const immediate: unknown = Reflect.get(globalThis, "setImmediate");
  if (typeof immediate === "function") Reflect.apply(immediate, undefined, [work]);
  else setTimeout(work, 0);
}

/** A window like a task pane's, whose parent is ours. */
export function connect(window: DOMWindow, run: Line["run"], close: () => void): Line {
  let open = true;
  const later = (work: () => void): void => {
    line.messages++;
    soon(() => {
      if (open) work();
    });
  };
  const line: Line = {
    window,
    run,
    post: (message) => {
      later(() =>
        window.dispatchEvent(new window.MessageEvent("message", { data: message, origin: ORIGIN })),
      );
    },
    listen: () => undefined,
    messages: 0,
    close: () => {
      open = false;
      close();
    },
  };
  const parent = {
    postMessage: (message: unknown) => {
      later(() => {
        line.listen(message);
      });
    },
  };
  Object.defineProperty(window, "parent", { value: parent, configurable: true });
  // jsdom has no document.domain, by which office.js decides whether it trusts the page around it.
  Object.defineProperty(window.document, "domain", { value: "localhost", configurable: true });
  return line;
}

/**
 * Takes the window that the test itself runs in, where Jest's environment is jsdom at https://localhost: what the test renders and
 * what office.js sees are then one page. It can be taken once a test file.
 */
export function takeWindow(namespace: Namespace, locale: string): Line | undefined {
  const own: unknown = Reflect.get(globalThis, "window");
  if (!isWindow(own)) return undefined;
  own.history.replaceState(undefined, "", paneAddress(namespace, "/taskpane.html", ORIGIN, locale));
  return connect(
    own,
    (script) => evaluate(own, script),
    () => undefined,
  );
}

const evaluate = (window: DOMWindow, script: PageScript): unknown => window.eval(script.text);

const isWindow = (value: unknown): value is DOMWindow =>
  typeof value === "object" && value !== null && "document" in value && "MessageEvent" in value;

/** Runs office.js in the window; the scripts that it asks for come from its own folder. */
export function loadOffice({ window, run }: Line): void {
  const { head } = window.document;
  const append = head.appendChild.bind(head);
  const intercept = <T extends Node>(node: T): T => {
    if (!(node instanceof window.HTMLScriptElement) || node.src === "") return append(node);
    const name = decodeURIComponent(new URL(node.src).pathname).replace(/^\/office-js\//, "");
    const script = node;
    soon(() => {
      run(officeScript(name));
      script.onload?.(new window.Event("load"));
    });
    return node;
  };
  Object.defineProperty(head, "appendChild", { value: intercept });
  const own = window.document.createElement("script");
  own.type = "text/plain";
  own.src = `${ORIGIN}/office-js/office.js`;
  append(own);
  run(officeScript("office.js"));
}
