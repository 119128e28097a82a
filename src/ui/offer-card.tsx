import { Body1, Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { Section } from "./section";
import { useWords } from "./words";

/** A bid's offer as the pane hands it over. */
export interface OfferShown {
  readonly bidder: string;
  readonly lot: string;
  readonly edition: string;
  readonly json: string;
  readonly count: number;
  /** Lines that no commitment could be made of, and why. */
  readonly leftOut: readonly string[];
}

const useStyles = makeStyles({
  json: { fontFamily: tokens.fontFamilyMonospace, minHeight: "160px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** An offer to copy or save, with what was left out of it. */
export function OfferCard(props: {
  readonly offer: OfferShown;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onSave: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { offer } = props;
  const [isCopied, setCopied] = useState(false);
  return (
    <Section heading={`${t("offer.title")}: ${offer.bidder}`}>
      <Body1>{t("offer.text")}</Body1>
      <Caption1>{t("offer.count", { count: offer.count, edition: offer.edition })}</Caption1>
      {offer.leftOut.map((line) => (
        <Caption1 key={line}>
          {t("offer.left-out")}: {line}
        </Caption1>
      ))}
      <Field label={t("offer.json")}>
        <Textarea readOnly textarea={{ className: styles.json, spellCheck: false }} value={offer.json} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            void props.onCopy(offer.json).then(setCopied);
          }}
        >
          {t(isCopied ? "place.copied" : "place.copy")}
        </Button>
        <Button onClick={props.onSave}>{t("place.save")}</Button>
        <Button onClick={props.onClose}>{t("gaps.help-close")}</Button>
      </div>
    </Section>
  );
}
