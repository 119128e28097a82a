import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

/** Watches nothing: what the page of a test lacks and every browser has. */
class StillObserver {
  readonly watched: unknown[] = [];
  observe(element: unknown): void {
    this.watched.push(element);
  }
  unobserve(element: unknown): void {
    this.watched.splice(this.watched.indexOf(element), 1);
  }
  disconnect(): void {
    this.watched.length = 0;
  }
}

/** Gives the page of a test what every browser has and jsdom lacks. */
export function completePage(): void {
  Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
  Object.assign(globalThis, { TextDecoder, TextEncoder, ResizeObserver: StillObserver });
}
