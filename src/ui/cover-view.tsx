import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Location } from "../core/location";
import type { CoverShown } from "./clause-shown";
import { PlaceLink } from "./place-link";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

/** Foreign wording that may do a clause's job: how much of it, where, with the duties it seems to lay and those it does not. */
export function CoverView(props: {
  readonly cover: CoverShown;
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { cover, onGo } = props;
  const places = cover.duties.flatMap(({ at }) => at.map(({ index }) => index));
  const isSaidBelow = places.length > 0 && places.every((index) => index === cover.at.index);
  return (
    <div className={styles.root}>
      <Body1>{t("cover.score", { score: cover.score })}</Body1>
      {!isSaidBelow && (
        <Caption1>
          {t("cover.strongest")} <PlaceLink at={cover.at} onGo={onGo} />
        </Caption1>
      )}
      {cover.signs.length > 0 && (
        <Caption1>{t("cover.signs", { signs: cover.signs.map((sign) => `“${sign}”`).join(", ") })}</Caption1>
      )}
      {cover.duties.length > 0 && (
        <>
          <strong>{t("cover.duties")}</strong>
          <ul className={styles.list}>
            {cover.duties.map(({ what, at }) => (
              <li key={what}>
                {what}
                {at.map((place) => (
                  <Caption1 block key={place.index}>
                    <PlaceLink at={place} onGo={onGo} />
                  </Caption1>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {cover.missing.length > 0 && (
        <>
          <strong>{t("cover.missing")}</strong>
          <ul className={styles.list}>
            {cover.missing.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
