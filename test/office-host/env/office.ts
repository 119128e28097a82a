import path from "node:path";
import { Coverage } from "../core/coverage";
import { Host, type Hosted } from "../core/host";
import { loadSchema } from "../core/load-schema";
import { requirementsOf, type Profile, type Requirements } from "../core/profiles";
import type { Schema, Namespace } from "../core/schema";
import { gapScript } from "../gap/gap-script";
import { loadOffice, takeWindow, type Line } from "./line";

/** How a document is opened. */
export interface OfficeOptions {
  /** Which Office; Microsoft 365 unless said. */
  readonly profile?: Profile;
  /** Requirement sets of its own, over those of the profile. */
  readonly requirements?: Requirements;
  /** Whether members that the npm edition of office.js lacks are made by us. On unless said. */
  readonly gaps?: boolean;
  readonly locale?: string;
}

/** An open document with office.js running against it. */
export interface Office {
  readonly host: Host;
  /** Members made by us, because Microsoft's npm edition lacks them. */
  readonly gaps: ReadonlySet<string>;
  readonly window: Line["window"];
  /** Waits until messages on their way have arrived. */
  readonly idle: () => Promise<void>;
  /** Ends the session; fails where the emulator itself failed, or was asked what it does not know. */
  readonly close: () => void;
}

const schemas = new Map<Namespace, Schema>();

/** The schema of a namespace, read once a process. */
export function schemaOf(namespace: Namespace): Schema {
  const known = schemas.get(namespace) ?? loadSchema(namespace);
  schemas.set(namespace, known);
  return known;
}

const GLOBALS = ["Office", "Excel", "Word", "OfficeExtension"];

/** Opens a document: boots the real office.js in a window of jsdom, and puts its names where code looks for them. */
export async function openOffice(document: Hosted, options: OfficeOptions = {}): Promise<Office> {
  const { namespace } = document;
  const locale = options.locale ?? "en-GB";
  const line =
    takeWindow(namespace, "en-US") ?? (await import("./own-window")).openWindow(namespace, "en-US");
  const coverage = new Coverage();
  const schema = schemaOf(namespace);
  const host = new Host(document, {
    requirements: {
      ...requirementsOf(namespace, options.profile ?? "microsoft-365"),
      ...options.requirements,
    },
    schema,
    coverage,
    locale,
    post: line.post,
  });
  line.listen = (message) => {
    host.receive(message);
  };
  loadOffice(line);
  await ready(line.window);
  const added: unknown = options.gaps === false ? [] : line.run(gapScript(namespace, schema));
  for (const name of GLOBALS) Reflect.set(globalThis, name, Reflect.get(line.window, name));
  coverage.gaps = new Set(Array.isArray(added) ? added.map(String) : []);
  return {
    host,
    gaps: coverage.gaps,
    window: line.window,
    idle: async () => {
      for (let quiet = 0, before = -1; quiet < 4; quiet++) {
        if (line.messages !== before) quiet = 0;
        before = line.messages;
        await new Promise((done) => setTimeout(done, 2));
      }
    },
    close: () => {
      coverage.record(testName());
      line.close();
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
      const [crash] = host.crashes;
      if (crash) throw crash;
    },
  };
}

function ready(window: Line["window"]): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error("Office.onReady did not answer within ten seconds."));
    }, 10_000);
    const office: unknown = Reflect.get(window, "Office");
    const onReady: unknown = Reflect.get(Object(office), "onReady");
    if (typeof onReady !== "function") throw new Error("office.js has no Office.onReady.");
    Reflect.apply(onReady, office, [
      () => {
        clearTimeout(late);
        resolve();
      },
    ]);
  });
}

/** The test file that runs, where one does. */
const testName = (): string =>
  typeof expect === "function" ? path.relative(process.cwd(), expect.getState().testPath ?? "") : "";
