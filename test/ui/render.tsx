import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { ENGLISH, type Strings } from "../../src/ui/strings/english";
import { WordsProvider } from "../../src/ui/words";

/** A view drawn in the page of the test. */
export interface Rendered {
  readonly page: HTMLElement;
  /** The element with a role and an accessible name; throws where there is none. */
  readonly button: (name: string) => HTMLElement;
  readonly press: (name: string) => Promise<void>;
  readonly type: (label: string, text: string) => Promise<void>;
  /** Sends the only form of the page. */
  readonly submit: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What names an element: its label, or its text. */
const nameOf = (element: Element): string =>
  (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();

const isFieldElement = (
  element: Element | null,
): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** React listens to the property setter of the element's own class, as a keystroke would go through it. */
function enter(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, text: string): void {
  const described = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
  described?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Draws a view with its words and Fluent's theme. */
export async function render(view: ReactNode, strings: Strings = ENGLISH): Promise<Rendered> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.body.appendChild(document.createElement("div"));
  const root = createRoot(page);
  await act(async () => {
    root.render(
      <WordsProvider strings={strings} locale="en-GB">
        <FluentProvider theme={webLightTheme}>{view}</FluentProvider>
      </WordsProvider>,
    );
    await Promise.resolve();
  });
  const button = (name: string): HTMLElement => {
    const all = [...page.querySelectorAll<HTMLElement>("button, [role=button], [role=tab], a")];
    const found = all.find((one) => nameOf(one) === name);
    if (!found) throw new Error(`There is no "${name}" among: ${all.map(nameOf).join(" | ")}`);
    return found;
  };
  return {
    page,
    button,
    press: (name) =>
      act(async () => {
        button(name).click();
        await Promise.resolve();
      }),
    type: (label, text) =>
      act(async () => {
        const named = [...page.querySelectorAll("label")].find(
          (one) => nameOf(one).replace(/\*$/, "") === label,
        );
        const field = named ? document.getElementById(named.htmlFor) : null;
        if (!isFieldElement(field)) throw new Error(`There is no field "${label}".`);
        enter(field, text);
        await Promise.resolve();
      }),
    submit: () =>
      act(async () => {
        page.querySelector("form")?.requestSubmit();
        await Promise.resolve();
      }),
    close: () =>
      act(async () => {
        root.unmount();
        page.remove();
        await Promise.resolve();
      }),
  };
}
