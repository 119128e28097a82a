import type { Scan } from "./scan";
import { attribute, walkWord, type Tracker } from "./word-xml";

/** An A4 page with margins of an inch, in twentieths of a point: what holds where a section says nothing. */
const [PAGE, MARGIN] = [11_906, 1_440] as const;
const LEAST = 2_880;

interface Section {
  readonly end: number;
  page: number;
  margins: number;
  columns: number;
  gap: number;
}

const figure = (text: string | undefined, otherwise: number): number => {
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) ? otherwise : Math.abs(value);
};

/** Width between the margins, in twentieths of a point, of the section that a place of the body stands in. */
export function textWidth(file: string, part: string, { xml }: Pick<Scan, "xml">, place: number): number {
  const sections: Section[] = [];
  const tracker: Tracker = {
    open({ name, tag }, path) {
      const [above, second] = [path.at(-1)?.name, path.at(-2)?.name];
      const isInHistory = path.some((one) => one.name === "sectPrChange");
      if (name === "sectPr" && (above === "body" || (above === "pPr" && second === "p"))) {
        if (tag.end > place && sections.length === 0)
          sections.push({ end: tag.end, page: PAGE, margins: 2 * MARGIN, columns: 1, gap: 720 });
      }
      const section = sections[0];
      if (!section || above !== "sectPr" || isInHistory || section.end !== path.at(-1)?.tag.end) return;
      if (name === "pgSz") section.page = figure(attribute(tag, "w"), PAGE);
      if (name === "pgMar")
        section.margins =
          figure(attribute(tag, "left"), MARGIN) +
          figure(attribute(tag, "right"), MARGIN) +
          figure(attribute(tag, "gutter"), 0);
      if (name !== "cols") return;
      section.columns = Math.max(1, figure(attribute(tag, "num"), 1));
      section.gap = figure(attribute(tag, "space"), 720);
    },
  };
  walkWord(file, part, xml, [tracker]);
  const { page, margins, columns, gap } = sections[0] ?? {
    page: PAGE,
    margins: 2 * MARGIN,
    columns: 1,
    gap: 0,
  };
  return Math.max(LEAST, Math.floor((page - margins - gap * (columns - 1)) / columns));
}
