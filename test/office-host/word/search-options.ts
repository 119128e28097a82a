import type { Args } from "../core/args";
import { kind } from "../core/wire";
import type { SearchOptions } from "./find-text";

const FLAGS = [
  "IgnorePunct",
  "IgnoreSpace",
  "MatchCase",
  "MatchPrefix",
  "MatchSuffix",
  "MatchWholeWord",
  "MatchWildcards",
] as const;

/** The options of a search, which the client makes as an object of its own. */
export const searchOptions = kind<SearchOptions>("SearchOptions", {
  get: Object.fromEntries(FLAGS.map((flag) => [flag, (options: SearchOptions) => options[flag] ?? false])),
  set: Object.fromEntries(
    FLAGS.map((flag) => [
      flag,
      (options: SearchOptions, value: unknown) => {
        options[flag] = value === true;
      },
    ]),
  ),
});

/** Options of a search as they come: an object made by the client, or a plain one. */
export function optionsOf(args: Args, at: number): SearchOptions {
  const made = searchOptions.unwrap(args.raw(at));
  if (made) return made;
  const plain = args.record(at);
  return Object.fromEntries(
    FLAGS.map((flag) => [
      flag,
      plain[flag] === true || plain[flag.charAt(0).toLowerCase() + flag.slice(1)] === true,
    ]),
  );
}
