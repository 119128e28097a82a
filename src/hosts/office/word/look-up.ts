/// <reference types="office-js" />
import type { OpenDocument } from "../../file/document/open-document";
import { placesOfModels, type Exported } from "./fragment-looks";
import { seekBlank, type SoughtBlank } from "./fill-words";
import type { WordParagraph } from "./held-paragraphs";
import { offers } from "./missing";
import type { Work } from "./plan-work";

/** What has to be looked up before anything changes: how the models look, and where blanks stand. */
export interface Looked {
  readonly exported: Exported;
  readonly blanks: readonly SoughtBlank[];
  /** The document's file, which shows the models better than Word exports them. */
  readonly open: OpenDocument | undefined;
  /** Undefined where this Word has no switch of tracking. */
  readonly mode: Word.ChangeTrackingMode | "Off" | "TrackAll" | "TrackMineOnly" | undefined;
}

/** Looks all of it up in one request. */
export async function lookUp(
  context: Word.RequestContext,
  paragraphs: readonly WordParagraph[],
  { blocks, fills }: Work,
  open: OpenDocument | undefined,
): Promise<Looked> {
  const all = paragraphs.map(({ held }) => held.paragraph);
  const wanted = new Set(
    (open ? [] : blocks).flatMap(({ after, like }) => {
      const { title, heading, body } = placesOfModels(all, after);
      return [title, heading, body, ...like];
    }),
  );
  const given = [...wanted].flatMap((index) => {
    const paragraph = paragraphs[index ?? -1];
    if (!paragraph || index === undefined) return [];
    const proxy = paragraph.proxy.load("spaceBefore,spaceAfter");
    return [{ index, proxy, ooxml: proxy.getOoxml() }];
  });
  const blanks = fills.flatMap((fill) => {
    const paragraph = paragraphs[fill.at];
    return paragraph ? (seekBlank(fill, paragraph) ?? []) : [];
  });
  const tracks = offers("1.4");
  if (tracks) context.document.load("changeTrackingMode");
  await context.sync();
  const exported = new Map(
    given.map(({ index, proxy, ooxml }) => [
      index,
      { ooxml: ooxml.value, before: proxy.spaceBefore, after: proxy.spaceAfter },
    ]),
  );
  return { exported, blanks, open, mode: tracks ? context.document.changeTrackingMode : undefined };
}
