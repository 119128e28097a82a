import { Badge, Button, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { DraftPanel, type DraftActions } from "./draft-panel";
import { PlaceLink } from "./place-link";
import { readSlotField } from "./read-slot-field";
import type { ClauseSlots } from "./schedule-shown";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { margin: 0, flexGrow: 1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

type Fields = Readonly<Record<string, string>>;

/** What was filled in, by slot, and whether something in it is wrong. What stands already is left as it is. */
function read(
  of: ClauseSlots,
  fields: Fields,
): { readonly values: ReadonlyMap<string, string>; readonly hasFaults: boolean } {
  const values = new Map<string, string>();
  let hasFaults = false;
  for (const slot of of.slots) {
    const field = readSlotField(slot, fields[slot.name] ?? "");
    if (field.is === "fault") hasFaults = true;
    else if (field.value !== undefined && field.value !== slot.value) values.set(slot.name, field.value);
  }
  return { values, hasFaults };
}

/** The slots of one clause: filled in by form, previewed, then written by a person. */
export function SlotsForm(props: { readonly of: ClauseSlots; readonly actions: DraftActions }): ReactElement {
  const styles = useStyles();
  const { t, n } = useWords();
  const { of, actions } = props;
  const [isOpen, setOpen] = useState(false);
  const [fields, setFields] = useState<Fields>({});
  const [values, setValues] = useState<ReadonlyMap<string, string> | undefined>(undefined);
  const [isTried, setTried] = useState(false);
  const { values: given, hasFaults } = read(of, fields);
  return (
    <div className={styles.root} role="group" aria-label={of.heading}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {of.heading}
        </Subtitle2>
        <Badge appearance="tint" color={of.blanks > 0 ? "warning" : "success"}>
          {of.blanks > 0 ? n("slots.blanks", of.blanks) : t("slots.full")}
        </Badge>
      </div>
      <div className={styles.head}>
        <PlaceLink at={of.at} onGo={actions.onGo} />
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={`${t("slots.open")}: ${of.heading}`}
          onClick={() => {
            setOpen(!isOpen);
            setValues(undefined);
          }}
        >
          {t("slots.open")}
        </Button>
      </div>
      {isOpen && (
        <form
          className={styles.root}
          noValidate
          aria-label={of.heading}
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (!hasFaults && given.size > 0) setValues(given);
          }}
        >
          {of.slots.map((slot) => {
            const value = fields[slot.name] ?? "";
            const field = readSlotField(slot, value);
            return (
              <Field
                key={slot.name}
                label={slot.title}
                hint={slot.value === "" ? t("slots.blank") : t("facts.read", { value: slot.value })}
                {...(isTried && field.is === "fault" && { validationMessage: t(field.says, { value }) })}
              >
                <Input
                  type={slot.type === "date" ? "date" : "text"}
                  value={value}
                  onChange={(_, data) => {
                    setFields({ ...fields, [slot.name]: data.value });
                    setValues(undefined);
                  }}
                />
              </Field>
            );
          })}
          <div className={styles.buttons}>
            <Button size="small" type="submit" disabledFocusable={given.size === 0 && !hasFaults}>
              {t("slots.preview")}
            </Button>
          </div>
        </form>
      )}
      {isOpen && values && (
        <DraftPanel
          what={{ is: "fill", clause: of.clause, values }}
          actions={actions}
          onClose={() => {
            setValues(undefined);
            setOpen(false);
            setFields({});
          }}
        />
      )}
    </div>
  );
}
