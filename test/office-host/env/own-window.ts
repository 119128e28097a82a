import { JSDOM, VirtualConsole } from "jsdom";
import { paneAddress } from "../core/app-context";
import type { Namespace } from "../core/schema";
import { connect, ORIGIN, type Line } from "./line";

/** Opens a window of its own; office.js is not in it yet. */
export function openWindow(namespace: Namespace, locale: string): Line {
  const loud = new VirtualConsole();
  loud.on("jsdomError", (error) => {
    console.error(error);
  });
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: paneAddress(namespace, `${ORIGIN}/taskpane.html`, ORIGIN, locale),
    runScripts: "outside-only",
    virtualConsole: loud,
    pretendToBeVisual: true,
  });
  const context = dom.getInternalVMContext();
  return connect(
    dom.window,
    (script) => script.runIn(context),
    () => {
      dom.window.close();
    },
  );
}
