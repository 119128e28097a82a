import type { Frame } from "playwright-core";

/** A person at the pane: everything by role and name, as a screen reader gives them. */
export interface Person {
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly tab: (name: string | RegExp) => Promise<void>;
  readonly fill: (label: string, text: string) => Promise<void>;
  readonly choose: (label: string, value: string) => Promise<void>;
  readonly sees: (text: string | RegExp) => Promise<void>;
  /** Waits until no work is under way. */
  readonly rest: () => Promise<void>;
  readonly text: () => Promise<string>;
}

/** Drives the pane in a frame. */
export const personAt = (pane: Frame): Person => ({
  press: (name) => pane.getByRole("button", { name, exact: true }).first().click(),
  tab: (name) => pane.getByRole("tab", { name }).click(),
  fill: (label, text) => pane.getByLabel(label).fill(text),
  choose: async (label, value) => {
    await pane.getByLabel(label).selectOption(value);
  },
  sees: (text) => pane.getByText(text).first().waitFor(),
  rest: async () => {
    await pane.waitForFunction("!document.querySelector('[role=progressbar]')", undefined, {
      timeout: 60_000,
    });
  },
  text: () => pane.locator("body").innerText(),
});
