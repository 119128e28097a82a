/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { act } from "react";
import { ContractPane } from "../../src/apps/taskpane/contract-pane";
import { completePage } from "./browser-page";
import { render, type Rendered } from "./render";
import { sampleContract } from "./sample-contract";

completePage();

const nothing = (): Promise<void> => Promise.resolve();

async function paneOver(file: string): Promise<Rendered> {
  return render(
    <ContractPane
      session={await sampleContract(file)}
      delivery={{
        save: () => undefined,
        copy: () => Promise.resolve(true),
        report: nothing,
        template: nothing,
      }}
      version="0.0.0"
      start="gaps"
    />,
  );
}

/** Another tab's line is drawn in the next frame. */
const settle = (): Promise<void> =>
  act(async () => {
    await new Promise((next) => {
      requestAnimationFrame(next);
    });
  });

const checkedIn = (page: HTMLElement): readonly (string | undefined)[] =>
  [...page.querySelectorAll<HTMLInputElement>("[aria-label='Clauses to insert'] input:checked")].map(
    ({ labels }) => labels?.[0]?.textContent,
  );

const focused = (): string | undefined => {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement
    ? activeElement.labels?.[0]?.textContent
    : undefined;
};

test("the button of a missing clause's gap opens Insert with that clause chosen, what it needs beside it, and the keyboard on it", async () => {
  const { page, close } = await paneOver("samples/contract.docx");
  expect(focused()).toBeUndefined();
  const card = [...page.querySelectorAll<HTMLElement>("[role=group]")].find((one) =>
    one.getAttribute("aria-label")?.includes("(LCR-C-017)"),
  );
  await act(async () => {
    [...(card?.querySelectorAll("button") ?? [])].find((one) => one.textContent === "Insert")?.click();
    await Promise.resolve();
  });
  await settle();
  expect(checkedIn(page)).toEqual([
    "Social value: definitions and precedence LCR-C-001",
    "Prompt payment of subcontractors LCR-C-017",
  ]);
  expect(focused()).toBe("Prompt payment of subcontractors LCR-C-017");
  await close();
});

test("the button of an unknown fact's gap opens Facts with the form, and the keyboard in that fact's field", async () => {
  const { press, close } = await paneOver("samples/contract.docx");
  await press("State it");
  await settle();
  expect(focused()).toBe("Category");
  await close();
});

test("where no edition governs, the card leads to the date of the procurement, also from the facts themselves", async () => {
  const { page, press, close } = await paneOver("samples/retrofit-contract.docx");
  await press("State or correct facts");
  await settle();
  expect(focused()).toBe("Procurement commenced");
  await press("Cancel");
  expect(page.querySelector("form")).toBeNull();
  await press("State or correct facts");
  expect(focused()).toBe("Procurement commenced");
  await close();
});

test("a gap of the whole document says so, and an edition that is wanting is the contract's, not a tender's", async () => {
  const { page, close } = await paneOver("samples/retrofit-contract.docx");
  const card = page.querySelector("[role=group][aria-label^='The contract names no rules set']");
  expect(card?.textContent).toContain("The document as a whole");
  expect(card?.textContent).toContain("About editions");
  expect(page.textContent).not.toContain("The tender names no");
  await close();
});
