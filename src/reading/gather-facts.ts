import type { Facts } from "../core/facts";
import type { Location } from "../core/location";
import type { PlacedFacts } from "../core/stated-facts";
import type { Tender } from "../core/tender";
import { type FactCell, readFacts } from "./facts-sheet";
import type { FoundTable } from "./find-tables";
import type { Problems } from "./problems";
import { readLots } from "./read-bids";
import type { Weightings } from "./read-weightings";
import type { Words } from "./words";

/** What facts are gathered from. */
export interface FactSources {
  readonly given: Facts;
  /** Name of the file that the given facts come from. */
  readonly givenFile: string;
  /** What a person stated inside the file. */
  readonly stated: PlacedFacts;
  readonly cells: readonly FactCell[];
  readonly tables: readonly FoundTable[];
  readonly weightings: Weightings;
}

/** Facts as given, else as stated inside the file, else from labelled cells, a list of lots and the one weighting for social value, each with its place. */
export function gatherFacts(
  sources: FactSources,
  words: Words,
  problems: Problems,
): Pick<Tender, "facts" | "factsAt"> {
  const { given, givenFile, stated } = sources;
  const read = readFacts(sources.cells, { ...stated.facts, ...given }, problems);
  const at = new Map<string, Location>(Object.entries(read.at));
  let facts = read.facts;
  const [own, ...others] = sources.weightings.filter(({ label }) => words.isSocialValue(label));
  if (
    facts.weighting === undefined &&
    own?.weight.is === "known" &&
    others.length === 0 &&
    own.weight.value > 0 &&
    own.weight.value <= 100
  ) {
    facts = { ...facts, weighting: own.weight.value };
    at.set("weighting", own.at);
  }
  const list = sources.tables.find(({ shape }) => shape.kind === "lots");
  const lots = list ? readLots(list, words) : [];
  if (list && lots.length > 0) {
    facts = { ...facts, lots };
    at.set("lots", list.grid.at(list.header, list.shape.fields.lot ?? 0));
  }
  for (const [name, place] of Object.entries(stated.at)) at.set(name, place);
  for (const name of Object.keys(given)) at.set(name, { kind: "json", file: givenFile, pointer: `/${name}` });
  return { facts: { ...facts, ...stated.facts, ...given }, factsAt: Object.fromEntries(at) };
}
