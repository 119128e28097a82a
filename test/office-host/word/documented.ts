const TEXT =
  "Style StyleBuiltIn Font ContentControls Fields Footnotes Endnotes ParentBody ParentContentControl " +
  "ParentContentControlOrNullObject GetReviewedText GetComments GetTrackedChanges InsertTable Select Clear GetRange";
const AROUND = "ParentTableOrNullObject ParentTableCellOrNullObject";
const HOLDS = "Paragraphs Tables";
const XML_PARTS = "GetCount GetItem GetItemOrNullObject GetOnlyItem GetOnlyItemOrNullObject";
const ENDS = "GetFirst GetFirstOrNullObject";

/**
 * Members that the reference describes closely enough to hold the emulator to, by class: `word.range` is the page of `Range`. What a page
 * leaves open is not here: which characters `text` has, what text looks like that is put in, what a package of OOXML holds and keeps.
 */
const MEMBERS: Readonly<Record<string, string>> = {
  Body: `${TEXT} ${HOLDS} InsertContentControl Type`,
  Range: `${TEXT} ${AROUND} ${HOLDS} InsertContentControl IsEmpty Delete InsertComment InsertFootnote InsertEndnote InsertBookmark CompareLocationWith ExpandTo IntersectWithOrNullObject`,
  ContentControl: `${TEXT} ${AROUND} ${HOLDS} Id Tag Title Type Subtype CannotDelete CannotEdit RemoveWhenEdited Appearance Delete`,
  Paragraph:
    `${TEXT} ${AROUND} InsertContentControl LeftIndent RightIndent FirstLineIndent SpaceBefore SpaceAfter LineSpacing IsListItem ListItem ListItemOrNullObject ` +
    "IsLastParagraph TableNestingLevel UniqueLocalId GetText Delete DetachFromList GetNext GetNextOrNullObject GetPrevious GetPreviousOrNullObject",
  TrackedChange: "Type Author Date Accept Reject GetRange GetNext GetNextOrNullObject",
  TrackedChangeCollection: `${ENDS} AcceptAll RejectAll`,
  Comment: "Id Content AuthorName AuthorEmail CreationDate Resolved Replies Delete Reply GetRange",
  CommentCollection: ENDS,
  CommentReply: "Id Content AuthorName AuthorEmail CreationDate ParentComment Delete",
  CommentReplyCollection: ENDS,
  ContentControlCollection: `${ENDS} GetByTag GetByTitle GetByTypes GetById GetByIdOrNullObject`,
  Style: "NameLocal BuiltIn Type BaseStyle",
  StyleCollection: "GetItem GetCount GetByNameOrNullObject",
  Document:
    "Body ContentControls Sections Properties CustomXmlParts Settings ChangeTrackingMode ProtectionType GetSelection GetStyles " +
    "GetBookmarkRange GetBookmarkRangeOrNullObject DeleteBookmark GetParagraphByUniqueLocalId",
  Field: "Code",
  FieldCollection: ENDS,
  Font: "Bold Italic StrikeThrough Underline Color Size HighlightColor",
  NoteItem: "Type Body Reference Delete",
  NoteItemCollection: ENDS,
  ListItem: "Level ListString",
  ParagraphCollection: `${ENDS} GetLast GetLastOrNullObject`,
  Section: "GetHeader GetFooter",
  SectionCollection: ENDS,
  TableCell: "Value CellIndex RowIndex Body ParentTable ParentRow",
  TableCellCollection: ENDS,
  TableRow: "CellCount RowIndex IsHeader Values Cells ParentTable Delete",
  TableRowCollection: ENDS,
  Table:
    "RowCount HeaderRowCount NestingLevel IsUniform Values Rows ParentTableOrNullObject GetCell GetCellOrNullObject GetNextOrNullObject Delete",
  TableCollection: ENDS,
  SearchOptions: "IgnorePunct IgnoreSpace MatchCase MatchPrefix MatchSuffix MatchWholeWord MatchWildcards",
  CustomXmlPart: "Id NamespaceUri GetXml SetXml Delete",
  CustomXmlPartScopedCollection: XML_PARTS,
  CustomXmlPartCollection: "GetCount GetItem GetItemOrNullObject Add GetByNamespace",
  CustomProperty: "Key Type Value Delete",
  CustomPropertyCollection: "Add GetCount GetItem GetItemOrNullObject DeleteAll",
  DocumentProperties:
    "Title Subject Author Comments Keywords Category LastAuthor CreationDate CustomProperties",
  Setting: "Key Value Delete",
  SettingCollection: "Add GetCount GetItem GetItemOrNullObject DeleteAll",
};

/** The pages that describe Word's members: a class's own, in the reference. */
export const WORD_PAGES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(MEMBERS).map(([name, members]) => [name, members.split(" ")]),
);
