/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import type { Waiver } from "../../src/core/finding";
import { WaivedItem } from "../../src/ui/waived-item";
import { completePage } from "./browser-page";
import { render } from "./render";
import { sampleContract } from "./sample-contract";

completePage();

test("a waiver is taken back only once a person has confirmed it, knowing that reason and name go", async () => {
  const [finding] = (await sampleContract()).store.get().result?.review.findings ?? [];
  if (!finding) throw new Error("The sample has no gap.");
  const waiver = { key: finding.key, reason: "Agreed.", who: "A. Officer", edition: "lcr 1.1.0" };
  const taken: Waiver[] = [];
  const { page, press, close } = await render(
    <WaivedItem
      finding={finding}
      waiver={waiver}
      onGo={() => undefined}
      onUnwaive={(one) => taken.push(one)}
    />,
  );
  expect(page.textContent).toContain("Waived by A. Officer under lcr 1.1.0: Agreed.");
  await press("Take the waiver back");
  expect(page.textContent).toContain("neither reason nor name stays in the file");
  await press("Keep it waived");
  expect(taken).toEqual([]);
  await press("Take the waiver back");
  await press("Take back");
  expect(taken).toEqual([waiver]);
  await close();
});
