/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import type { Opened } from "./opened";
import { PaneApp } from "./pane-app";
import { VIEWS, type View } from "./views";
import { whereOpened } from "./where-opened";

const named = new URLSearchParams(location.search).get("view");
const view: View | undefined = [...VIEWS.Workbook, ...VIEWS.Document].find((one) => one === named);

const root = document.getElementById("root");
// Without Office's own script the page keeps what it says of that.
if (root && "Office" in globalThis) {
  const version = root.querySelector<HTMLElement>("[data-version]")?.dataset["version"] ?? "";
  const pane = createRoot(root);
  const show = (where: Opened["in"]): void => {
    const opened: Opened = { in: where, view, version };
    pane.render(<PaneApp opened={opened} />);
  };
  show("opening");
  void Office.onReady(({ host }) => {
    show(whereOpened(host));
  });
}
