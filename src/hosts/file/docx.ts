import type { WriteStamp } from "../../core/change";
import type { DocumentChange } from "../../core/document-change";
import { FileRefused, type Host } from "../../core/ports";
import type { Paragraphs } from "../../core/snapshot";
import { applyDocument } from "./document/apply-document";
import { openDocument } from "./document/open-document";
import { isStrict, mainPart } from "./office-kind";
import { readOwnPart } from "./own-part";
import { changedPart } from "../own-part";
import { openPackage } from "./package";
import { writeOwnPart } from "./write-own-part";

/** A Word document as a file: read, changed by splices, and saved with every other byte as it was. */
export interface DocxHost extends Host<Paragraphs, DocumentChange> {
  save(): Uint8Array;
  readonly changedParts: readonly string[];
  /** Whether it carries a digital signature, which any change breaks. */
  readonly isSigned: boolean;
}

const isStamp = (change: DocumentChange): change is WriteStamp => change.kind === "stamp";

/** Opens a Word document. Throws FileRefused for what is no sound document; a Strict one is read, and throws when changed. */
export function openDocx(file: string, bytes: Uint8Array): DocxHost {
  const pkg = openPackage(file, bytes);
  const main = mainPart(pkg, "document");
  // Damage shows here, not half-way through a change.
  let now = openDocument(pkg, main);
  return {
    read() {
      const { paragraphs, asides, unread, protection } = now;
      const isProtected = protection !== "none";
      return Promise.resolve({
        kind: "document",
        file,
        paragraphs,
        asides,
        ...(unread.length > 0 && { unread }),
        isProtected,
        ...readOwnPart(pkg),
      });
    },
    apply(changes, options) {
      if (changes.length === 0) return Promise.resolve([]);
      if (isStrict(pkg))
        return Promise.reject(
          new FileRefused(
            file,
            "strict",
            `${file} is a Strict Open XML document, which is read but not written. Open it in Word and save it as "Word Document (*.docx)", then try once more.`,
          ),
        );
      return new Promise((resolve) => {
        try {
          const refusals = applyDocument(now, changes, options?.track ?? false, options?.watch);
          for (const change of changes.filter(isStamp))
            writeOwnPart(pkg, main, changedPart(readOwnPart(pkg), change));
          resolve(refusals);
        } finally {
          // After a fault too, so that a retry sees what stands.
          now = openDocument(pkg, main);
        }
      });
    },
    save: () => pkg.save(),
    get changedParts() {
      return pkg.changed();
    },
    isSigned: pkg.names().some((name) => name.toLowerCase().startsWith("_xmlsignatures/")),
  };
}
