import { formatNumber } from "./number-format";
import type { Styles } from "./styles";
import { attribute, isOn, walkWord } from "./word-xml";

/** One level of a list. */
interface Level {
  start: number;
  format: string;
  text: string;
  /** Level (from 1) whose use restarts this one; 0 for never; undefined for any higher one. */
  restart: number | undefined;
  style: string | undefined;
  isLegal: boolean;
}

interface List {
  readonly levels: Map<number, Level>;
  /** By which fields name it. */
  name: string;
  /** Numbering style that it takes its levels from. */
  link: string | undefined;
}

interface Use {
  list: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** The lists of a document. */
export interface Numbering {
  /** Level at which a list numbers paragraphs of a style. */
  levelOf(numId: string, style: string): number | undefined;
  /** The list's own counters: lists that share a definition share them. */
  listOf(numId: string): string | undefined;
  level(numId: string, ilvl: number): Level | undefined;
  startOverride(numId: string, ilvl: number): number | undefined;
  /** Name of the definition that a list counts by, in lower case; "" for none. */
  nameOf(numId: string): string;
}

const freshLevel = (): Level => ({
  start: 0,
  format: "decimal",
  text: "",
  restart: undefined,
  style: undefined,
  isLegal: false,
});

/** Reads numbering.xml; `undefined` for a document without one. */
export function readNumbering(
  file: string,
  part: string,
  xml: string | undefined,
  styles: Styles,
): Numbering {
  const lists = new Map<string, List>();
  const uses = new Map<string, Use>();
  let list: List | undefined;
  let use: Use | undefined;
  let level: Level | undefined;
  let override = 0;
  if (xml !== undefined)
    walkWord(file, part, xml, [
      {
        open({ name, tag }, path) {
          const value = attribute(tag, "val");
          if (name === "abstractNum") {
            list = { levels: new Map(), name: "", link: undefined };
            lists.set(attribute(tag, "abstractNumId") ?? "", list);
          } else if (name === "num" && path.length === 1) {
            use = { list: "", starts: new Map(), levels: new Map() };
            uses.set(attribute(tag, "numId") ?? "", use);
          } else if (name === "abstractNumId" && use) use.list = value ?? "";
          else if (name === "name" && list) list.name = (value ?? "").toLowerCase();
          else if (name === "numStyleLink" && list) list.link = value;
          else if (name === "lvlOverride") override = Number(attribute(tag, "ilvl"));
          else if (name === "startOverride") use?.starts.set(override, Number(value));
          else if (name === "lvl") {
            level = freshLevel();
            (use ?? list)?.levels.set(Number(attribute(tag, "ilvl")), level);
          } else if (level && name === "numFmt" && path.at(-1)?.name === ":Choice")
            level.format = attribute(tag, "format") ?? value ?? "decimal";
          else if (level && path.at(-1)?.name === "lvl") {
            if (name === "start") level.start = Number(value);
            if (name === "numFmt") level.format = value ?? "decimal";
            if (name === "lvlText") level.text = value ?? "";
            if (name === "lvlRestart") level.restart = Number(value);
            if (name === "pStyle") level.style = value;
            if (name === "isLgl") level.isLegal = isOn(tag);
          }
        },
        close({ name }) {
          if (name === "abstractNum") list = undefined;
          if (name === "num") use = undefined;
          if (name === "lvl") level = undefined;
        },
      },
    ]);
  /** The definition a list ends at, numbering styles followed. */
  const listOf = (numId: string, seen: readonly string[] = []): string | undefined => {
    const id = uses.get(numId)?.list;
    const link = id === undefined ? undefined : lists.get(id)?.link;
    const next = link === undefined ? undefined : styles.listOf.get(link);
    if (next === undefined || seen.includes(next)) return id !== undefined && lists.has(id) ? id : undefined;
    return listOf(next, [...seen, next]);
  };
  const levelOf = (numId: string, ilvl: number): Level | undefined =>
    uses.get(numId)?.levels.get(ilvl) ?? lists.get(listOf(numId) ?? "")?.levels.get(ilvl);
  return {
    listOf: (numId) => listOf(numId),
    level: levelOf,
    startOverride: (numId, ilvl) => uses.get(numId)?.starts.get(ilvl),
    nameOf: (numId) => lists.get(listOf(numId) ?? "")?.name ?? "",
    levelOf: (numId, style) =>
      [...(lists.get(listOf(numId) ?? "")?.levels ?? [])].find(([, one]) => one.style === style)?.[0],
  };
}

/** Counts through a document in reading order; the number is as a reader sees it, without its final full stop. */
export function startCounting(numbering: Numbering): (numId: string, ilvl: number) => string {
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (numId, ilvl) => {
    const list = numbering.listOf(numId);
    const level = numbering.level(numId, ilvl);
    if (list === undefined || !level) return "";
    const counts = counters.get(list) ?? new Map<number, number>();
    counters.set(list, counts);
    const override = numbering.startOverride(numId, ilvl);
    const key = `${numId}/${String(ilvl)}`;
    const restarts = override !== undefined && !begun.has(key);
    begun.add(key);
    const before = counts.get(ilvl);
    counts.set(ilvl, restarts ? override : before === undefined ? (override ?? level.start) : before + 1);
    for (const deeper of [...counts.keys()]) {
      const restart = deeper > ilvl ? (numbering.level(numId, deeper)?.restart ?? deeper) : 0;
      if (deeper > ilvl && ilvl < restart) counts.delete(deeper);
    }
    const figure = (at: number): string => {
      const shown = numbering.level(numId, at);
      // A level that was passed over counts as if it had been used once.
      if (!counts.has(at)) counts.set(at, shown?.start ?? 1);
      const own = shown?.format ?? "decimal";
      // "Article I" with "Section 1.01" below it: legal numbers are decimal figures, with their noughts.
      const format = level.isLegal && !/^(none|decimalZero)$/.test(own) ? "decimal" : own;
      return formatNumber(counts.get(at) ?? 1, format);
    };
    if (level.format === "bullet") return "";
    const text = level.text.replace(/%([1-9])/g, (_, at: string) => figure(Number(at) - 1));
    return text.trim().replace(/\.$/, "");
  };
}
