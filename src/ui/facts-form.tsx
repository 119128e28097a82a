import { Body1, Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Facts } from "../core/facts";
import { parseFacts } from "../core/ruleset";
import { RulesetFault } from "../core/fault";
import { FACT_ROWS, factField, factValue, type FactRow } from "./fact-labels";
import { readFactField } from "./read-fact-fields";
import { useWords } from "./words";

type Fields = Readonly<Partial<Record<FactRow["name"], string>>>;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  narrow: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The fields as facts, or the faults by field; "" names a fault of no single field. */
function read(fields: Fields): { readonly facts: Facts } | { readonly faults: ReadonlyMap<string, string> } {
  const faults = new Map<string, string>();
  const values: Record<string, unknown> = {};
  for (const row of FACT_ROWS) {
    const field = readFactField(row, fields[row.name] ?? "");
    if (field.is === "fault") faults.set(row.name, field.message);
    else if (field.value !== undefined) values[row.name] = field.value;
  }
  if (faults.size > 0) return { faults };
  try {
    return { facts: parseFacts(JSON.stringify(values), "facts") };
  } catch (error) {
    if (!(error instanceof RulesetFault)) throw error;
    for (const fault of error.faults) faults.set(fault.pointer.split("/")[1] ?? "", fault.message);
    return { faults };
  }
}

/** A form of the facts that a person states: what was read stands as a hint, never as something stated. */
export function FactsForm(props: {
  readonly stated: Facts;
  readonly read: Facts;
  /** The field that a person asked for, which then has the keyboard. */
  readonly focus?: FactRow["name"] | undefined;
  readonly onState: (facts: Facts) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const [fields, setFields] = useState<Fields>(() =>
    Object.fromEntries(FACT_ROWS.map(({ name }) => [name, factField(props.stated, name)])),
  );
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const set = (name: FactRow["name"], value: string): void => {
    setFields({ ...fields, [name]: value });
  };
  const general = faults.get("");
  return (
    <form
      className={styles.root}
      noValidate
      aria-label={t("facts.edit")}
      onSubmit={(event) => {
        event.preventDefault();
        const result = read(fields);
        if ("facts" in result) props.onState(result.facts);
        else setFaults(result.faults);
      }}
    >
      <Body1>{t("facts.hint")}</Body1>
      {general !== undefined && <Body1 role="alert">{general}</Body1>}
      {FACT_ROWS.map((row) => {
        const { name, label, input } = row;
        const wasRead = props.stated[name] === undefined ? factValue(props.read, row, words) : undefined;
        const fault = faults.get(name);
        return (
          <Field
            key={name}
            label={t(label)}
            {...(wasRead !== undefined && { hint: t("facts.read", { value: wasRead }) })}
            {...(wasRead === undefined && input.is === "places" && { hint: t("facts.places-hint") })}
            {...(fault !== undefined && { validationMessage: fault })}
          >
            {input.is === "choice" ? (
              <Select
                autoFocus={name === props.focus}
                className={styles.narrow}
                select={{ className: styles.narrow }}
                value={fields[name] ?? ""}
                onChange={(_, { value }) => {
                  set(name, value);
                }}
              >
                <option value="">{t("facts.unset")}</option>
                {input.of.map((one) => (
                  <option key={one} value={one}>
                    {t(`choice.${one}`)}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                autoFocus={name === props.focus}
                className={styles.narrow}
                input={{ className: styles.narrow }}
                type={input.is === "date" ? "date" : "text"}
                value={fields[name] ?? ""}
                onChange={(_, { value }) => {
                  set(name, value);
                }}
              />
            )}
          </Field>
        );
      })}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {t("facts.save")}
        </Button>
        <Button onClick={props.onCancel}>{t("facts.cancel")}</Button>
        <Button
          appearance="subtle"
          onClick={() => {
            props.onState({});
          }}
        >
          {t("facts.reset")}
        </Button>
      </div>
    </form>
  );
}
