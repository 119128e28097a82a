import type { Finding } from "../../core/finding";
import type { Location } from "../../core/location";
import { isStatedPlace } from "../../core/stated-facts";
import { FACT_ROWS } from "../../ui/fact-labels";
import type { Words } from "../../ui/words";

/** A place of a document as a person at the pane would name it: the whole document, or a fact and who stated it, in place of a file's name. */
function named(at: Location, { t }: Words): Location {
  if (at.kind === "file") return { kind: "file", file: t("place.document") };
  if (at.kind !== "json") return at;
  const row = FACT_ROWS.find(({ name }) => at.pointer.endsWith(`/${name}`));
  if (!row) return at;
  const from = t(isStatedPlace(at) ? "facts.from-you" : "facts.from-offer");
  return { kind: "file", file: t("place.fact", { fact: t(row.label), from }) };
}

/** A gap of a document with its place as the pane names it. */
export const placedInPane = (finding: Finding, words: Words): Finding => ({
  ...finding,
  at: named(finding.at, words),
});
