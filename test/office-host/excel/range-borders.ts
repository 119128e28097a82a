import { badArgument } from "../core/api-error";
import { kind } from "../core/wire";
import type { XmlElement } from "../package/xml";
import type { Area } from "./a1";
import { readColour, writeColour } from "./colours";
import { agreed, restyle } from "./restyle";
import type { Place } from "./workbook";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];
const ORDER = ["left", "right", "top", "bottom", "diagonal"];

interface Edge {
  readonly place: Place;
  readonly side: string;
}

/** Which cells an edge of a range touches, and on which sides. */
function strips({ place: { area }, side }: Edge): readonly (readonly [Area, string])[] {
  switch (side) {
    case "EdgeTop":
      return [[{ ...area, bottom: area.top }, "top"]];
    case "EdgeBottom":
      return [[{ ...area, top: area.bottom }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...area, right: area.left }, "left"]];
    case "EdgeRight":
      return [[{ ...area, left: area.right }, "right"]];
    case "InsideVertical":
      return area.left < area.right ? [[{ ...area, right: area.right - 1 }, "right"]] : [];
    case "InsideHorizontal":
      return area.top < area.bottom ? [[{ ...area, bottom: area.bottom - 1 }, "bottom"]] : [];
    default:
      return [[area, "diagonal"]];
  }
}

function lineOf(border: XmlElement, side: string): XmlElement {
  const known = border.child(side);
  if (known) return known;
  const next = border.elements().find((one) => ORDER.indexOf(one.local) > ORDER.indexOf(side));
  return border.insert(next ? border.indexOf(next) : border.children.length, border.make(side));
}

const STYLES: Readonly<Record<string, string>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};
const WEIGHTS: Readonly<Record<string, string>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};

const write = (edge: Edge, key: string, edit: (line: XmlElement) => void): void => {
  for (const [area, side] of strips(edge))
    restyle({ ...edge.place, area }, `border ${side} ${key}`, ({ border }) => {
      edit(lineOf(border, side));
    });
};

const read = (edge: Edge, of: (line: XmlElement | undefined) => unknown): unknown => {
  const [first] = strips(edge);
  if (!first) return null;
  const { place } = edge;
  return agreed({ ...place, area: first[0] }, (xf) =>
    of(place.sheet.book.styles.look(xf).border.child(first[1])),
  );
};

const nameOf = (table: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  Object.entries(table).find(([, one]) => one === value)?.[0];

const styleOf = (line: XmlElement | undefined): string => {
  const style = line?.attr("style");
  if (style === undefined || style === "none") return "None";
  return nameOf(STYLES, style) ?? "Continuous";
};

/** One edge of a range. */
export const rangeBorder = kind<Edge>("RangeBorder", {
  documented: {
    "excel.rangeborder": ["SideIndex", "Style", "Weight", "Color"],
  },
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: (edge) => read(edge, styleOf),
    Weight: (edge) => read(edge, (line) => nameOf(WEIGHTS, line?.attr("style")) ?? "Thin"),
    Color: (edge) => read(edge, (line) => readColour(edge.place.sheet.book, line?.child("color"), "#000000")),
  },
  set: {
    Style: (edge, value) => {
      const style = value === "None" ? undefined : STYLES[String(value)];
      if (value !== "None" && style === undefined) throw badArgument("RangeBorder.style");
      write(edge, `style ${String(value)}`, (line) => {
        line.put("style", style);
        if (style === undefined) line.clear();
        else if (!line.child("color")) line.add(line.make("color", { auto: "1" }));
      });
    },
    Weight: (edge, value) => {
      const weight = WEIGHTS[String(value)];
      if (weight === undefined) throw badArgument("RangeBorder.weight");
      write(edge, `weight ${weight}`, (line) => line.put("style", weight));
    },
    Color: (edge, value) => {
      const colour = writeColour(value);
      if (colour === undefined) throw badArgument("RangeBorder.color");
      write(edge, `colour ${colour}`, (line) => {
        line.clear();
        line.add(line.make("color", { rgb: colour }));
        if (line.attr("style") === undefined) line.put("style", "thin");
      });
    },
  },
});

/** The edges of a range. */
export const rangeBorders = kind<Place>("RangeBorderCollection", {
  documented: {
    "excel.rangebordercollection": ["Count", "GetItem", "GetItemAt"],
  },
  items: (place) => EDGES.map((side) => rangeBorder({ place, side })),
  index: (place, args) => rangeBorder({ place, side: args.text(0) }),
  get: { Count: () => EDGES.length },
  call: {
    GetItem: (place, args) => {
      const side = args.text(0);
      if (!EDGES.includes(side)) throw args.fail();
      return rangeBorder({ place, side });
    },
    GetItemAt: (place, args) => rangeBorder({ place, side: EDGES[args.number(0)] ?? "EdgeTop" }),
  },
});
