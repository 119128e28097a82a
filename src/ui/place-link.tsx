import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { placeName, type Location } from "../core/location";
import { useWords } from "./words";

// Beside small print it is small too.
const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

/** A place in the file by its name; a press goes there, and nothing else ever does. */
export function PlaceLink(props: {
  readonly at: Location;
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { at, onGo } = props;
  const name = placeName(at);
  if (at.kind === "json" || at.kind === "file") return <span>{name}</span>;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      aria-label={t("place.go", { place: name })}
      onClick={() => {
        onGo(at);
      }}
    >
      {name}
    </Link>
  );
}
