import { isReport } from "../core/report-tag";
import type { Paragraph, Paragraphs } from "../core/snapshot";

/** A paragraph in which nothing stands. */
const blank = ({ index, tag }: Paragraph): Paragraph => ({
  index,
  tag,
  text: "",
  style: "",
  number: "",
  level: undefined,
  numbering: "none",
  inTable: false,
  inTextBox: false,
  hasTrackedChange: false,
  comments: [],
});

/**
 * A document as its parties wrote it: a report of ours tells of the contract and is no part of it. At the end it is left off, so that what goes in
 * goes in before it; where somebody wrote on behind it, it reads as blank paragraphs, since every place keeps its index.
 */
export function withoutReport(document: Paragraphs): Paragraphs {
  const { paragraphs } = document;
  const first = paragraphs.findIndex(isReport);
  if (first < 0) return document;
  const isEnd = paragraphs.slice(first).every((one) => isReport(one) || one.text.trim() === "");
  return {
    ...document,
    paragraphs: isEnd
      ? paragraphs.slice(0, first)
      : paragraphs.map((one) => (isReport(one) ? blank(one) : one)),
  };
}
