/** How long the pane may take before it is said that something is wrong: Office starts its web view slowly, not this slowly. */
const PATIENCE = 15_000;

const hasOffice = (): boolean => "Office" in globalThis;

/** Says what has not happened, as long as the app has not put itself in the place of the waiting page. */
function say(): void {
  const waiting = document.getElementById("waiting");
  if (waiting === null) return;
  const what = hasOffice() ? "ours" : "office";
  for (const part of waiting.querySelectorAll<HTMLElement>("[data-when]"))
    part.hidden = part.dataset["when"] !== what;
  const again = waiting.querySelector<HTMLButtonElement>("[data-do=again]");
  if (again === null) return;
  again.hidden = false;
  again.onclick = () => {
    location.reload();
  };
}

setTimeout(say, PATIENCE);
// A script that cannot be had, or that this browser cannot run, is known at once: while we listen, or by the end of loading.
addEventListener("error", say, true);
addEventListener("load", () => {
  if (!hasOffice()) say();
});
