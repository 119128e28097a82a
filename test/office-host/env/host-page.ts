import { paneAddress } from "../core/app-context";
import type { Namespace } from "../core/schema";

/** One button of the ribbon: its id in the manifest, the function that it runs, and what it says. */
export interface RibbonButton {
  readonly control: string;
  readonly run: string;
  readonly label: string;
}

const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** The page around a task pane: a ribbon, a view of the document, and the pane in a frame of another origin. */
export function hostPage(
  namespace: Namespace,
  pane: string,
  origin: string,
  buttons: readonly RibbonButton[],
  width: number,
): string {
  const ribbon = buttons
    .map(
      ({ control, run, label }) =>
        `<button data-control="${escape(control)}" data-run="${escape(run)}">${escape(label)}</button>`,
    )
    .join("");
  const address = paneAddress(namespace, pane, origin, "en-US");
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${namespace}</title><style>
body { margin: 0; height: 100vh; display: grid; grid-template: auto 1fr / 1fr ${String(width)}px; font: 13px system-ui, sans-serif; }
nav { grid-column: 1 / 3; padding: 6px; background: #eee; border-bottom: 1px solid #bbb; }
main { overflow: auto; padding: 8px; }
iframe { width: 100%; height: 100%; border: 0; border-left: 1px solid #bbb; }
table { border-collapse: collapse; } td, th { border: 1px solid #ddd; padding: 2px 6px; min-width: 40px; max-width: 320px; }
th { background: #f5f5f5; font-weight: normal; } .page { max-width: 640px; margin: auto; } .page p { margin: 0 0 8px; }
</style></head><body><nav>${ribbon}</nav><main></main><iframe title="task pane"></iframe><script>
const frame = document.querySelector("iframe");
addEventListener("message", (event) => { if (event.source === frame.contentWindow) toHost(event.data); });
window.fromHost = (text) => frame.contentWindow.postMessage(text, ${JSON.stringify(new URL(pane).origin)});
window.show = (html) => { document.querySelector("main").innerHTML = html; };
document.querySelector("nav").addEventListener("click", ({ target }) => {
  if (target.dataset.run) pressed(target.dataset.control, target.dataset.run);
});
frame.src = ${JSON.stringify(address)};
</script></body></html>`;
}
