import { Badge, Caption1, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { placeName, type Location } from "../core/location";
import type { CommitmentShown } from "./schedule-shown";
import { useWords } from "./words";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  caption: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    paddingBlock: tokens.spacingVerticalXS,
  },
  cell: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    hyphens: "auto",
    fontWeight: tokens.fontWeightRegular,
  },
  wide: { width: "39%" },
  head: { fontWeight: tokens.fontWeightSemibold },
});

const COLORS = {
  agrees: "success",
  differs: "danger",
  absent: "danger",
  "not-offered": "warning",
  stated: "informative",
} as const;

/** Commitments under one horizon: what, how much, when and where, and how the contract stands to the offer. */
export function CommitmentsTable(props: {
  readonly caption: string;
  readonly commitments: readonly CommitmentShown[];
  readonly onGo: (at: Location) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const heads = ["commitments.what", "commitments.quantity", "commitments.standing"] as const;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{props.caption}</caption>
      <colgroup>
        <col className={styles.wide} />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          {heads.map((key) => (
            <th key={key} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.commitments.map(({ key, ref, title, quantity, due, place, is, at }) => (
          <tr key={key}>
            <th scope="row" className={styles.cell}>
              {title}
              {ref !== "" && <Caption1 block>{ref}</Caption1>}
            </th>
            <td className={styles.cell}>
              {quantity}
              <Caption1 block>{due === "" ? t("commitments.no-date") : due}</Caption1>
              {place !== "" && <Caption1 block>{place}</Caption1>}
            </td>
            <td className={styles.cell}>
              <Badge appearance="tint" color={COLORS[is]}>
                {t(`commitment.${is}`)}
              </Badge>
              {at.map((one) => (
                <Caption1 block key={one.index}>
                  <Link
                    as="button"
                    inline
                    aria-label={`${t("commitments.show")}: ${placeName(one)}`}
                    onClick={() => {
                      props.onGo(one);
                    }}
                  >
                    {t("commitments.show")}
                  </Link>
                </Caption1>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
