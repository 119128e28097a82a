const KEYED = "GetCount GetItem GetItemOrNullObject";
const XML_PARTS = `${KEYED} GetOnlyItem GetOnlyItemOrNullObject`;

/** Members that the class's own page of the reference describes, beside those for which a class names its page itself. */
const MEMBERS: Readonly<Record<string, string>> = {
  ChartFill: "SetSolidColor Clear",
  ChartLineFormat: "Color Weight",
  ChartGridlines: "Visible Format",
  ChartGridlinesFormat: "Line",
  ChartSeriesFormat: "Fill Line",
  Chart: "SetData",
  ChartCollection: "Add",
  DataValidation: "Rule Type IgnoreBlanks ErrorAlert Prompt Clear",
  NamedItem:
    "Name Formula Type Comment Visible Scope Worksheet WorksheetOrNullObject GetRange GetRangeOrNullObject Delete",
  NamedItemCollection: `${KEYED} Add`,
  RangeCollection: "GetCount GetItemAt",
  RangeAreas: "Address AreaCount CellCount Areas Worksheet",
  Range: "GetLastCell GetAbsoluteResizedRange",
  PageBreak: "RowIndex ColumnIndex Delete GetCellAfterBreak",
  PageBreakCollection: "GetItem",
  TableColumn: "Id Index Name Values GetRange GetDataBodyRange GetHeaderRowRange",
  TableColumnCollection: `Count ${KEYED} GetItemAt`,
  TableRowCollection: "Count GetCount",
  TableCollection: `Count ${KEYED} GetItemAt Add`,
  WorksheetProtection: "IsPasswordProtected",
  CustomXmlPart: "Id NamespaceUri GetXml SetXml Delete",
  CustomXmlPartScopedCollection: XML_PARTS,
  CustomXmlPartCollection: `${KEYED} Add GetByNamespace`,
  CustomProperty: "Key Type Value Delete",
  CustomPropertyCollection: `Add ${KEYED} DeleteAll`,
  DocumentProperties: "Title Subject Author Comments Keywords Category LastAuthor CreationDate Custom",
  Setting: "Key Value Delete",
  SettingCollection: `Add ${KEYED}`,
};

/** The members of Excel that a page of the reference describes, by class. */
export const EXCEL_PAGES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(MEMBERS).map(([name, members]) => [name, members.split(" ")]),
);
