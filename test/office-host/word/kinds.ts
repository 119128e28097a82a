import { withPages, type About } from "../core/with-pages";
import { body } from "./body-kind";
import { trackedChange, trackedChanges } from "./change-kinds";
import { commentReply, commentReplies, comment, commentCollection } from "./comment-kinds";
import { contentControl, contentControls } from "./control-kinds";
import { style, styles, documentKind } from "./document-kind";
import { fieldKind, fieldCollection } from "./fields";
import { font } from "./fonts";
import { noteItem, noteItems } from "./notes";
import { listItem, paragraph, paragraphs } from "./paragraph-kind";
import { range, ranges } from "./range-kinds";
import { section, sections } from "./sections";
import { tableCell, tableCells, tableRow, tableRows, tableKind, tableCollection } from "./tables";
import { searchOptions } from "./search-options";
import { customXmlPart, customXmlScope, customXmlParts } from "../shared/custom-xml";
import { customProperty, customProperties, documentProperties } from "../shared/document-properties";
import { setting, settingCollection } from "../shared/setting-collection";
import { WORD_PAGES } from "./documented";

const CLASSES: readonly About[] = [
  body,
  trackedChange,
  trackedChanges,
  commentReply,
  commentReplies,
  comment,
  commentCollection,
  contentControl,
  contentControls,
  style,
  styles,
  documentKind,
  fieldKind,
  fieldCollection,
  font,
  noteItem,
  noteItems,
  listItem,
  paragraph,
  paragraphs,
  range,
  ranges,
  section,
  sections,
  tableCell,
  tableCells,
  tableRow,
  tableRows,
  tableKind,
  tableCollection,
  searchOptions,
  customXmlPart,
  customXmlScope,
  customXmlParts,
  customProperty,
  customProperties,
  documentProperties,
  setting,
  settingCollection,
];

/** Every class of Word that is emulated. */
export const WORD_KINDS: readonly About[] = withPages("word", CLASSES, WORD_PAGES);
