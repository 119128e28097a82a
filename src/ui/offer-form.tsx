import { Body1, Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { OfferTaken } from "./schedule-shown";
import { Section } from "./section";
import { useWords } from "./words";

const useStyles = makeStyles({
  json: { fontFamily: tokens.fontFamilyMonospace, minHeight: "96px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  faults: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** An offer that was given, or can be. */
export interface OfferGiving {
  readonly taken: OfferTaken | undefined;
  /** What is wrong with the offer that was given last. */
  readonly faults: readonly string[];
  readonly isBusy: boolean;
  readonly onGive: (text: string, file: string) => void;
  readonly onDrop: () => void;
}

/** Takes an offer, pasted or as a file; once it is taken, says whose it is. */
export function OfferForm(props: OfferGiving): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { taken, faults, isBusy, onGive, onDrop } = props;
  const [text, setText] = useState("");
  const file = useRef<HTMLInputElement>(null);
  if (taken)
    return (
      <Section heading={t("taken.heading")}>
        <Body1>{t("taken.by", { bidder: taken.bidder, count: taken.count, edition: taken.edition })}</Body1>
        {(taken.lot !== "" || taken.file !== "") && (
          <Caption1>
            {[taken.lot === "" ? "" : t("taken.lot", { lot: taken.lot }), taken.file]
              .filter((part) => part !== "")
              .join(" · ")}
          </Caption1>
        )}
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={isBusy} onClick={onDrop}>
            {t("taken.drop")}
          </Button>
        </div>
      </Section>
    );
  return (
    <Section heading={t("taken.heading")}>
      <Body1>{t("taken.text")}</Body1>
      <Field
        label={t("taken.paste")}
        {...(faults.length > 0 && {
          validationMessage: {
            children: (
              <>
                {t("taken.fault")}
                <ul className={styles.faults}>
                  {faults.map((fault) => (
                    <li key={fault}>{fault}</li>
                  ))}
                </ul>
              </>
            ),
          },
        })}
      >
        <Textarea
          textarea={{ className: styles.json, spellCheck: false }}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || text.trim() === ""}
          onClick={() => {
            onGive(text, "");
          }}
        >
          {t("taken.use")}
        </Button>
        <Button
          onClick={() => {
            file.current?.click();
          }}
        >
          {t("taken.file")}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t("taken.file")}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (!chosen) return;
            void chosen.text().then((content) => {
              onGive(content, chosen.name);
            });
            // The same file can be chosen again once it was put right.
            target.value = "";
          }}
        />
      </div>
    </Section>
  );
}
