import type { Outcome } from "./outcome";
import type { Ruleset } from "./ruleset";
import { say } from "./say";

/** Whether the rules set governs, as a sentence; "" where it does. */
export function governsText(governs: Outcome, ruleset: Ruleset): string {
  switch (governs.is) {
    case "met":
    case "not-applicable":
      return "";
    case "not-met":
      return `${ruleset.title} do not require social value here: the facts lie outside what they govern. The review shows what they would ask.`;
    case "unknown":
      if (governs.missing.length === 0)
        return `Whether ${ruleset.title} govern here cannot be told: the value lies where it matters whether the threshold includes VAT, which its source does not say. A person has to decide.`;
      return say(
        {
          en: "Whether {title} govern here cannot be told: state {missing:facts}. The review shows what they would ask.",
        },
        { title: ruleset.title, missing: governs.missing.join(", ") },
      );
  }
}
