const page = document;

/** Puts what the address of the page says into it, as text. */
function show(): void {
  const asked = new URLSearchParams(location.search);
  for (const line of asked.getAll("line")) {
    const item = page.createElement("p");
    item.textContent = line;
    page.getElementById("lines")?.append(item);
  }
  const code = asked.get("code");
  const place = page.getElementById("code");
  if (!place || code === null) return;
  place.textContent = code;
  place.parentElement?.removeAttribute("hidden");
}

if (page.readyState === "loading") page.addEventListener("DOMContentLoaded", show);
else show();
