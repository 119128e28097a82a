import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import type { DraftRow, DraftTable as Table } from "./draft-shown";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  name: { width: "38%" },
  cell: {
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
});

/** A row under its first cells: the reference and what it is called. */
const NAMES = 2;

const isSaid = (cell: string | undefined): cell is string => cell !== undefined && cell !== "";

/** A wide table as a narrow pane can show it: each row is a table of its own, whose headers are those of the columns. */
export function DraftTable(props: { readonly table: Table }): ReactElement {
  const styles = useStyles();
  const { header, rows } = props.table;
  const caption = ({ cells, kind }: DraftRow): ReactElement => {
    const names = cells.slice(0, NAMES).filter(isSaid);
    const name = names.map((one, index) => (
      <Fragment key={index}>
        {index > 0 && " "}
        <span>{one}</span>
      </Fragment>
    ));
    return kind === "new" ? <ins>{name}</ins> : <>{name}</>;
  };
  return (
    <div className={styles.root}>
      {rows.map((row, index) => (
        <table key={index} className={styles.table}>
          <caption className={styles.caption}>{caption(row)}</caption>
          <colgroup>
            <col className={styles.name} />
            <col />
          </colgroup>
          <tbody>
            {header.map((name, column) =>
              column < NAMES || !isSaid(row.cells[column]) ? null : (
                <tr key={name}>
                  <th scope="row" className={styles.cell}>
                    {name}
                  </th>
                  <td className={styles.cell}>{row.cells[column]}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      ))}
    </div>
  );
}
