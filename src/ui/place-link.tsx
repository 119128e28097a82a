import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { placeName, type Location } from "../core/location";
import { useWords } from "./words";

/** A place in the file by its name; a press goes there, and nothing else ever does. */
export function PlaceLink(props: {
  readonly at: Location;
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const { t } = useWords();
  const { at, onGo } = props;
  const name = placeName(at);
  if (at.kind === "json" || at.kind === "file") return <span>{name}</span>;
  return (
    <Link
      as="button"
      inline
      aria-label={t("place.go", { place: name })}
      onClick={() => {
        onGo(at);
      }}
    >
      {name}
    </Link>
  );
}
