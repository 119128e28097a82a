import type { Context } from "node:vm";
import { JSDOM, VirtualConsole, type DOMWindow } from "jsdom";
import { paneAddress } from "../core/app-context";
import type { Namespace } from "../core/schema";
import { officeScript } from "./office-scripts";

const ORIGIN = "https://localhost";

/** What connects a window that runs office.js with a host. */
export interface Line {
  /** Hands a message of the host to the window. */
  readonly post: (message: string) => void;
  /** Whom the window's messages go to. */
  listen: (message: unknown) => void;
  /** How many messages have gone either way. */
  messages: number;
  readonly window: DOMWindow;
  readonly context: Context;
  readonly close: () => void;
}

/** Opens a window like a task pane's, whose parent is ours; office.js is not in it yet. */
export function openWindow(namespace: Namespace, locale: string): Line {
  const quiet = new VirtualConsole();
  quiet.on("jsdomError", (error) => {
    console.error(error);
  });
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: paneAddress(namespace, `${ORIGIN}/taskpane.html`, ORIGIN, locale),
    runScripts: "outside-only",
    virtualConsole: quiet,
    pretendToBeVisual: true,
  });
  const { window } = dom;
  let open = true;
  const line: Line = {
    window,
    context: dom.getInternalVMContext(),
    post: (message) => {
      line.messages++;
      setImmediate(() => {
        if (open) window.dispatchEvent(new window.MessageEvent("message", { data: message, origin: ORIGIN }));
      });
    },
    listen: () => undefined,
    messages: 0,
    close: () => {
      open = false;
      window.close();
    },
  };
  const parent = {
    postMessage: (message: unknown) => {
      line.messages++;
      setImmediate(() => {
        if (open) line.listen(message);
      });
    },
  };
  Object.defineProperty(window, "parent", { value: parent, configurable: true });
  // jsdom has no document.domain, by which office.js decides whether it trusts the page around it.
  Object.defineProperty(window.document, "domain", { value: "localhost" });
  return line;
}

/** Runs office.js in the window; the scripts that it asks for come from its own folder. */
export function loadOffice(line: Line): void {
  const { window } = line;
  const { head } = window.document;
  const append = head.appendChild.bind(head);
  const run = (name: string): void => {
    officeScript(name).runInContext(line.context);
  };
  const intercept = <T extends Node>(node: T): T => {
    if (!(node instanceof window.HTMLScriptElement) || node.src === "") return append(node);
    const name = decodeURIComponent(new URL(node.src).pathname).replace(/^\/office-js\//, "");
    const script = node;
    setImmediate(() => {
      run(name);
      script.onload?.(new window.Event("load"));
    });
    return node;
  };
  Object.defineProperty(head, "appendChild", { value: intercept });
  const own = window.document.createElement("script");
  own.type = "text/plain";
  own.src = `${ORIGIN}/office-js/office.js`;
  append(own);
  run("office.js");
}
