import { badArgument, notFound } from "../core/api-error";
import { kind } from "../core/wire";
import { customXmlParts } from "../shared/custom-xml";
import { documentProperties } from "../shared/document-properties";
import { FileSettings } from "../shared/file-settings";
import { settingCollection } from "../shared/setting-collection";
import { protectionType } from "./protection";
import { rangeOfBookmark, removeBookmark } from "./bookmarks";
import { controlsIn } from "./content-controls";
import { findText } from "./find-text";
import { listOf } from "./list-of";
import { storiesOf } from "./markers";
import { uniqueId } from "./paragraph-kind";
import { rangeWithin } from "./ranges";
import { sections } from "./sections";
import { builtInName, styleById, styleByName, styleName, stylesOf } from "./styles";
import { optionsOf } from "./search-options";
import type { Tracking, WordDocument } from "./word-document";
import { wiresOf, type Part } from "./word-wires";

const MODES: readonly Tracking[] = ["Off", "TrackAll", "TrackMineOnly"];

const based = ({ document, element }: Part): string => {
  const base = styleById(document, element.child("basedOn")?.attr("val"));
  return base ? styleName(base) : "";
};

/** A style of the document. */
export const style = kind<Part>("Style", {
  tracked: true,
  get: {
    NameLocal: ({ element }) => styleName(element),
    BuiltIn: ({ element }) => builtInName(styleName(element)) !== "Other",
    Type: ({ element }) => {
      const type = element.attr("type") ?? "paragraph";
      return type === "numbering" ? "List" : type.charAt(0).toUpperCase() + type.slice(1);
    },
    BaseStyle: based,
  },
});

const stylesList = listOf<WordDocument>("StyleCollection", (document) =>
  stylesOf(document).map((element) => style({ document, element })),
);

/** The styles of the document. */
export const styles = kind<WordDocument>("StyleCollection", {
  ...stylesList,
  call: {
    ...stylesList.call,
    GetByName: (document, args) => {
      const element = styleByName(document, args.text(0));
      if (element) return style({ document, element });
      throw notFound("StyleCollection.getByName");
    },
    GetByNameOrNullObject: (document, args) => {
      const element = styleByName(document, args.text(0));
      return element ? style({ document, element }) : null;
    },
  },
});

/** The document: the root of everything in Word. */
export const documentKind = kind<WordDocument>("Document", {
  tracked: true,
  get: {
    Body: (document) => wiresOf(document).body({ document, element: document.body }),
    ContentControls: (document) =>
      wiresOf(document).controls(document, () =>
        storiesOf(document).flatMap((story) => [...controlsIn(story)]),
      ),
    Sections: sections,
    Properties: ({ pkg }) => documentProperties({ pkg }),
    CustomXmlParts: (document) => customXmlParts({ store: document, namespace: undefined }),
    Settings: ({ pkg }) => settingCollection({ settings: new FileSettings(pkg) }),
    ChangeTrackingMode: ({ tracking }) => tracking,
    ProtectionType: protectionType,
    Saved: () => false,
  },
  set: {
    ChangeTrackingMode: (document, value) => {
      const mode = MODES.find((one) => one === value);
      if (!mode) throw badArgument("Document.changeTrackingMode");
      document.setTracking(mode);
    },
  },
  call: {
    GetSelection: (document) => wiresOf(document).range(document.selection),
    GetStyles: styles,
    GetContentControls: (document) =>
      wiresOf(document).controls(document, () =>
        storiesOf(document).flatMap((story) => [...controlsIn(story)]),
      ),
    GetBookmarkRange: (document, args) => {
      const found = rangeOfBookmark(document, args.text(0));
      if (found) return wiresOf(document).range(found);
      throw notFound("Document.getBookmarkRange");
    },
    GetBookmarkRangeOrNullObject: (document, args) => {
      const found = rangeOfBookmark(document, args.text(0));
      return found ? wiresOf(document).range(found) : null;
    },
    DeleteBookmark: (document, args) => {
      removeBookmark(document, args.text(0));
    },
    GetParagraphByUniqueLocalId: (document, args) => {
      const element = document
        .paragraphs(document.body)
        .find((one) => uniqueId({ document, element: one }) === args.text(0));
      if (element) return wiresOf(document).paragraph({ document, element });
      throw notFound("Document.getParagraphByUniqueLocalId");
    },
    Search: (document, args) => {
      const range = rangeWithin(document, document.body);
      return wiresOf(document).ranges(range ? findText(range, args.text(0), optionsOf(args, 1)) : []);
    },
    Save: () => undefined,
    _RegisterGapEvent: (document, args) => {
      document.registrations.add(args.text(0), "Document");
    },
    _UnregisterGapEvent: (document, args) => {
      document.registrations.remove(args.text(0), "Document");
    },
  },
  assumed: ["Saved", "Save"],
});
