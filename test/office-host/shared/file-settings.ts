import type { OfficePackage } from "../package/office-package";
import { remove, type XmlElement } from "../package/xml";

const NAMESPACE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TYPE = "application/vnd.ms-office.webextension+xml";
const RELATION = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const ID = "{C0FFEE01-0000-4000-8000-000000000001}";

/** The add-in's settings where Office keeps them in a file: JSON values by name, in the part of the add-in. */
export class FileSettings {
  constructor(private readonly pkg: OfficePackage) {}

  read(): ReadonlyMap<string, string> {
    const own = this.own();
    const all = own === undefined ? undefined : this.pkg.xml(own).child("properties");
    return new Map(
      all?.elements("property").map((one) => [one.attr("name") ?? "", one.attr("value") ?? ""]) ?? [],
    );
  }

  write(settings: ReadonlyMap<string, string>): void {
    const root = this.pkg.edit(this.own() ?? this.make());
    const all = root.child("properties");
    if (!all) return;
    for (const one of all.elements("property")) remove(one);
    for (const [name, value] of settings) all.add(all.make("property", { name, value }));
  }

  private own(): string | undefined {
    return this.pkg
      .names()
      .find((name) => this.pkg.contentType(name) === TYPE && this.idOf(this.pkg.xml(name)) === ID);
  }

  private idOf(root: XmlElement): string | undefined {
    return root.attr("id");
  }

  private make(): string {
    const folder = this.pkg.has("word/document.xml") ? "word" : "xl";
    const part = this.pkg.free((number) => `${folder}/webextensions/webextension${String(number)}.xml`);
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    this.pkg.add(
      part,
      TYPE,
      `${head}<we:webextension xmlns:we="${NAMESPACE}" id="${ID}">` +
        '<we:reference id="commonweal" version="1.0.0.0" store="developer" storeType="Registry"/>' +
        "<we:alternateReferences/><we:properties/><we:bindings/>" +
        '<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>',
    );
    const panes = this.pkg.related("", "webextensiontaskpanes") ?? this.makePanes(folder);
    const id = this.pkg.relate(panes, RELATION, part);
    const list = this.pkg.edit(panes);
    const pane = list.add(
      list.make("taskpane", {
        dockstate: "right",
        visibility: "0",
        width: "350",
        row: String(list.elements().length),
      }),
    );
    pane
      .add(pane.make("webextensionref"))
      .put("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
      .put("r:id", id);
    return part;
  }

  private makePanes(folder: string): string {
    const part = `${folder}/webextensions/taskpanes.xml`;
    this.pkg.add(
      part,
      "application/vnd.ms-office.webextensiontaskpanes+xml",
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><wetp:taskpanes ' +
        'xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"></wetp:taskpanes>',
    );
    this.pkg.relate("", PANES, part);
    return part;
  }
}
