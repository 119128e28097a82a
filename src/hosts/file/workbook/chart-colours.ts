/** Fills that can be told apart in colour and, dark and light taking turns, in grey print: navy, green, plum, amber, blue, white. */
const FILLS = ["12304A", "A9D8AE", "8A2F5D", "E09A1F", "3C82BE", "FFFFFF"] as const;

/** Colour of bars' outlines and of a chart's words, as RGB. */
export const OUTLINE = "1F2933";

/** Colour of the lines behind the bars, as RGB. */
export const GRID_LINE = "D5DADF";

/** The fill of a chart's bars, by the number of their series from 0, as RGB. */
export const barFill = (series: number): string => FILLS[series % FILLS.length] ?? FILLS[0];
