import { named, type Element } from "../read-element";

const HOSTS = ["Workbook", "Document"];

const listed = (hosts: readonly string[]): string => (hosts.length === 0 ? "none" : hosts.join(", "));

/** What may not change later without the administrator's consent, and what would shut users out: hosts, permission, requirement sets. */
export function reachFaults(manifest: Element): readonly string[] {
  const hosts = named(manifest, "Host");
  const base = hosts.flatMap(({ attributes }) => attributes["Name"] ?? []);
  const ribbon = hosts.flatMap(({ attributes }) => attributes["xsi:type"] ?? []);
  const permission = named(manifest, "Permissions")[0]?.text.trim() ?? "";
  const sets = named(manifest, "Set").map(({ attributes }) => attributes["Name"] ?? "");
  return [
    ...[base, ribbon]
      .filter((found) => found.join() !== HOSTS.join())
      .map(
        (found) => `Hosts: ${listed(found)}; it has to be ${HOSTS.join(", ")}, from the first version on.`,
      ),
    ...(permission === "ReadWriteDocument"
      ? []
      : [`Permissions: "${permission}"; Excel's and Word's own interfaces need ReadWriteDocument.`]),
    ...sets
      .filter((name) => /^(?:Excel|Word)Api/.test(name))
      .map(
        (name) =>
          `Requirements: the set ${name} would shut out the other host. The pane asks for it when it runs.`,
      ),
    ...(named(manifest, "Runtimes").length > 0
      ? ["Runtimes: a shared runtime is not in Word LTSC 2021, and each button shows its view without one."]
      : []),
  ];
}
