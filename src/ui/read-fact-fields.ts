import { formatMoney } from "../core/say";
import type { FactRow } from "./fact-labels";

/** What a field of the form holds, as JSON of the facts would; undefined where it is empty; or what is wrong with it. */
export type FieldRead =
  | { readonly is: "value"; readonly value: string | number | readonly string[] | undefined }
  | { readonly is: "fault"; readonly message: string };

const known = (value: string | number | readonly string[] | undefined): FieldRead => ({ is: "value", value });

function amount(text: string): FieldRead {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?$/.exec(text);
  if (!match)
    return {
      is: "fault",
      message: `"${text}" is not an amount of pounds, for example ${formatMoney(250_000)}.`,
    };
  return known(Number(`${(match[1] ?? "").replace(/,/g, "")}${match[2] ?? ""}`));
}

function share(text: string): FieldRead {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(text);
  const value = Number(match?.[1]);
  return match && value > 0 && value <= 100
    ? known(value)
    : { is: "fault", message: `"${text}" is not a percentage above 0 and up to 100, for example 10.` };
}

/** Reads one field of the form. What it holds is never guessed at: anything unclear is a fault that names the value. */
export function readFactField({ input }: FactRow, field: string): FieldRead {
  const text = field.trim();
  if (text === "") return known(undefined);
  switch (input.is) {
    case "money":
      return amount(text);
    case "percent":
      return share(text);
    case "places":
      return known(
        text
          .split(";")
          .map((place) => place.trim())
          .filter((place) => place !== ""),
      );
    case "choice":
    case "date":
    case "text":
      return known(text);
  }
}
