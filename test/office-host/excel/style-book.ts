import type { OfficePackage } from "../package/office-package";
import { printNode } from "../package/print-xml";
import type { XmlElement } from "../package/xml";
import { BUILT_IN } from "./number-format";

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

const USUAL =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** Gives a workbook without formats the usual ones, as Excel does. */
export function addStyles(pkg: OfficePackage, workbook: string): string {
  const part = pkg.free((number) => `xl/styles${number === 1 ? "" : String(number)}.xml`);
  pkg.add(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml", USUAL);
  pkg.relate(workbook, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles", part);
  return part;
}

/** The look of one cell, unfolded so that it can be changed; it becomes a format of the workbook when it is kept. */
export interface Look {
  format: string;
  readonly font: XmlElement;
  readonly fill: XmlElement;
  readonly border: XmlElement;
  readonly xf: XmlElement;
}

/** The formats of a workbook. New ones are added at the end; none is changed or moved. */
export class StyleBook {
  private readonly made = new Map<string, number>();

  constructor(
    private readonly root: XmlElement,
    private readonly touch: () => void,
  ) {}

  /** The number format of a cell format. */
  formatOf(xf: number): string {
    const id = Number(this.xf(xf)?.attr("numFmtId") ?? 0);
    const own = this.root
      .child("numFmts")
      ?.elements("numFmt")
      .find((one) => Number(one.attr("numFmtId")) === id);
    return own?.attr("formatCode") ?? BUILT_IN[id] ?? "General";
  }

  isLocked(xf: number): boolean {
    return this.xf(xf)?.child("protection")?.attr("locked") !== "0";
  }

  look(xf: number): Look {
    const from =
      this.xf(xf) ??
      this.root.make("xf", { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" });
    const part = (list: string, item: string, attribute: string): XmlElement => {
      const found = this.root.child(list)?.elements(item)[Number(from.attr(attribute) ?? 0)];
      return found?.copy() ?? this.root.make(item);
    };
    return {
      format: this.formatOf(xf),
      font: part("fonts", "font", "fontId"),
      fill: part("fills", "fill", "fillId"),
      border: part("borders", "border", "borderId"),
      xf: from.copy(),
    };
  }

  /** The format that a look amounts to. */
  keep(look: Look): number {
    const { xf } = look;
    const set = (attribute: string, applied: string, id: number): void => {
      xf.put(attribute, String(id));
      if (id !== 0) xf.put(applied, "1");
    };
    set("numFmtId", "applyNumberFormat", this.formatId(look.format));
    set("fontId", "applyFont", this.item("fonts", look.font));
    set("fillId", "applyFill", this.item("fills", look.fill));
    set("borderId", "applyBorder", this.item("borders", look.border));
    if (xf.child("alignment")) xf.put("applyAlignment", "1");
    if (xf.child("protection")) xf.put("applyProtection", "1");
    return this.item("cellXfs", xf);
  }

  /** A changed format; the same change to the same format gives the same one again. */
  change(xf: number, key: string, edit: (look: Look) => void): number {
    const known = this.made.get(`${String(xf)} ${key}`);
    if (known !== undefined) return known;
    const look = this.look(xf);
    edit(look);
    const kept = this.keep(look);
    this.made.set(`${String(xf)} ${key}`, kept);
    return kept;
  }

  private xf(at: number): XmlElement | undefined {
    return this.root.child("cellXfs")?.elements("xf")[at];
  }

  private list(name: string): XmlElement {
    const known = this.root.child(name);
    if (known) return known;
    this.touch();
    const rank = ORDER.indexOf(name);
    const after = this.root
      .elements()
      .findLastIndex((one) => ORDER.indexOf(one.local) < rank && ORDER.includes(one.local));
    const before = this.root.elements()[after];
    return this.root.insert(before ? this.root.indexOf(before) + 1 : 0, this.root.make(name, { count: "0" }));
  }

  private item(list: string, item: XmlElement): number {
    const among = this.list(list);
    const text = printNode(item);
    const items = among.elements();
    const at = items.findIndex((one) => printNode(one) === text);
    if (at >= 0) return at;
    this.touch();
    among.add(item);
    among.put("count", String(items.length + 1));
    return items.length;
  }

  private formatId(code: string): number {
    const builtIn = Object.entries(BUILT_IN).find(([, one]) => one === code);
    if (builtIn) return Number(builtIn[0]);
    const own = this.list("numFmts");
    const known = own.elements("numFmt").find((one) => one.attr("formatCode") === code);
    if (known) return Number(known.attr("numFmtId"));
    this.touch();
    const ids = own.elements("numFmt").map((one) => Number(one.attr("numFmtId")));
    const id = Math.max(163, ...ids) + 1;
    own.add(own.make("numFmt", { numFmtId: String(id), formatCode: code }));
    own.put("count", String(ids.length + 1));
    return id;
  }
}
