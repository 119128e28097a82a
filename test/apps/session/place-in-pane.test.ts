import { placedInPane } from "../../../src/apps/session/place-in-pane";
import type { Location } from "../../../src/core/location";
import { ENGLISH } from "../../../src/ui/strings/english";
import { wordsOf } from "../../../src/ui/words";
import { sampleContract } from "../../ui/sample-contract";

const paragraph: Location = { kind: "paragraph", file: "a.docx", index: 3, label: "§9 “Payment”" };

test.each<readonly [string, Location, Location]>([
  ["the whole document", { kind: "file", file: "a.docx" }, { kind: "file", file: "The document as a whole" }],
  [
    "a fact that a person stated",
    { kind: "json", file: "a.docx (stated in Commonweal)", pointer: "/value" },
    { kind: "file", file: "Value: Stated in Commonweal" },
  ],
  [
    "a fact of the offer",
    { kind: "json", file: "offer.json", pointer: "/facts/supplier" },
    { kind: "file", file: "Supplier or recipient: From the offer" },
  ],
  ["a paragraph, as it was", paragraph, paragraph],
])("the place of a gap is %s", async (_, at, named) => {
  const [finding] = (await sampleContract()).store.get().result?.review.findings ?? [];
  if (!finding) throw new Error("The sample has no gap.");
  expect(placedInPane({ ...finding, at }, wordsOf(ENGLISH, "en-GB")).at).toEqual(named);
});
