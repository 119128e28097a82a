import type { Tracking } from "./word-document";
import type { XmlElement } from "../package/xml";

const TYPES: Readonly<Record<string, string>> = {
  trackedChanges: "AllowOnlyRevisions",
  comments: "AllowOnlyComments",
  forms: "AllowOnlyFormFields",
  readOnly: "AllowOnlyReading",
};

interface Protected {
  readonly settings: XmlElement | undefined;
  readonly tracking: Tracking;
}

/** What a document's protection lets a person do. */
export function protectionType({ settings }: Pick<Protected, "settings">): string {
  const own = settings?.child("documentProtection");
  const isOn = /^(?:1|true|on)$/.test(own?.attr("enforcement") ?? "");
  return (isOn ? TYPES[own?.attr("edit") ?? ""] : undefined) ?? "NoProtection";
}

/** Whether words, or a comment, may come and go. */
export function allows(document: Protected, by: "words" | "comment"): boolean {
  switch (protectionType(document)) {
    case "NoProtection":
      return true;
    case "AllowOnlyRevisions":
      return by === "comment" || document.tracking !== "Off";
    case "AllowOnlyComments":
      return by === "comment";
    default:
      return false;
  }
}
