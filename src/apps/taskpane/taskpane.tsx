/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { PaneApp, type Opened } from "./pane-app";
import { VIEWS, type View } from "./views";

const named = new URLSearchParams(location.search).get("view");
const view: View | undefined = [...VIEWS.Workbook, ...VIEWS.Document].find((one) => one === named);

const root = document.getElementById("root");
if (root) {
  const version = root.querySelector<HTMLElement>("[data-version]")?.dataset["version"] ?? "";
  const pane = createRoot(root);
  const show = (where: Opened["in"]): void => {
    pane.render(<PaneApp opened={{ in: where, view, version }} />);
  };
  show("opening");
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Excel) show("excel");
    else if (host === Office.HostType.Word) show("word");
    else show("browser");
  });
}
