import { iconPath } from "../icons/icon-names";
import type { Deployment } from "./deployment";
import { resid, resources, RIBBON_SIZES } from "./resources";
import { RIBBON, type Button, type ManifestHost } from "./ribbon";
import type { Words } from "./words";
import { writeXml, xml, type Xml } from "./xml";

const OFFICE = "http://schemas.microsoft.com/office";

const icon = (name: string): Xml =>
  xml(
    "Icon",
    {},
    RIBBON_SIZES.map((size) => xml("bt:Image", { size: String(size), resid: resid.icon(name, size) })),
  );

const refer = (element: string, id: string): Xml => xml(element, { resid: id });

const action = ({ deed }: Button): Xml =>
  "runs" in deed
    ? xml("Action", { "xsi:type": "ExecuteFunction" }, [xml("FunctionName", {}, deed.runs)])
    : xml("Action", { "xsi:type": "ShowTaskpane" }, [
        xml("TaskpaneId", {}, "Commonweal.Pane"), // one for all: each button shows its view in the same pane
        refer("SourceLocation", resid.pane(deed.opens)),
        refer("Title", resid.name),
      ]);

const control = (host: ManifestHost, button: Button): Xml =>
  xml("Control", { "xsi:type": "Button", id: `Commonweal.${host}.${button.name}` }, [
    refer("Label", resid.label(button.name)),
    xml("Supertip", {}, [
      refer("Title", resid.label(button.name)),
      refer("Description", resid.tip(button.name)),
    ]),
    icon(button.name),
    action(button),
  ]);

const host = (name: ManifestHost): Xml =>
  xml("Host", { "xsi:type": name }, [
    xml("DesktopFormFactor", {}, [
      xml("GetStarted", {}, [
        refer("Title", resid.welcomeTitle(name)),
        refer("Description", resid.welcomeText(name)),
        refer("LearnMoreUrl", resid.help),
      ]),
      refer("FunctionFile", resid.commands),
      xml("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, [
        xml("OfficeTab", { id: "TabHome" }, [
          xml("Group", { id: `Commonweal.${name}` }, [
            refer("Label", resid.name),
            icon("commonweal"),
            ...RIBBON[name].map((button) => control(name, button)),
          ]),
        ]),
      ]),
    ]),
  ]);

/** A text outside the resources, with its place in the other languages. */
const localised = (element: string, { words, translations }: Deployment, of: (words: Words) => string): Xml =>
  xml(
    element,
    { DefaultValue: of(words) },
    Object.entries(translations).map(([Locale, other]) => xml("Override", { Locale, Value: of(other) })),
  );

/** The manifest of a deployment. It asks for no requirement set, since Excel's and Word's together would shut out both: the pane asks at run time. */
export function manifestXml(deployment: Deployment): string {
  const { url } = deployment;
  const address = (element: string, DefaultValue: string): Xml => xml(element, { DefaultValue });
  const root = xml(
    "OfficeApp",
    {
      xmlns: `${OFFICE}/appforoffice/1.1`,
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": `${OFFICE}/officeappbasictypes/1.0`,
      "xsi:type": "TaskPaneApp",
    },
    [
      xml("Id", {}, deployment.id),
      xml("Version", {}, deployment.version),
      xml("ProviderName", {}, deployment.provider),
      xml("DefaultLocale", {}, "en-GB"),
      localised("DisplayName", deployment, (words) => words.name),
      localised("Description", deployment, (words) => words.description),
      address("IconUrl", `${url}/${iconPath("commonweal", 32)}`),
      address("HighResolutionIconUrl", `${url}/${iconPath("commonweal", 64)}`),
      address("SupportUrl", deployment.support),
      xml("Hosts", {}, [xml("Host", { Name: "Workbook" }), xml("Host", { Name: "Document" })]),
      xml("DefaultSettings", {}, [address("SourceLocation", `${url}/taskpane.html`)]),
      xml("Permissions", {}, "ReadWriteDocument"),
      xml(
        "VersionOverrides",
        { xmlns: `${OFFICE}/taskpaneappversionoverrides`, "xsi:type": "VersionOverridesV1_0" },
        [
          refer("Description", resid.description),
          xml("Hosts", {}, [host("Workbook"), host("Document")]),
          resources(deployment),
        ],
      ),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}`;
}
