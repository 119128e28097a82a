const asked = new URLSearchParams(location.search);
const list = document.getElementById("lines");
for (const line of asked.getAll("line")) {
  const item = document.createElement("p");
  item.textContent = line;
  list?.append(item);
}
const code = asked.get("code");
const place = document.getElementById("code");
if (place && code !== null) {
  place.textContent = code;
  place.parentElement?.removeAttribute("hidden");
}
