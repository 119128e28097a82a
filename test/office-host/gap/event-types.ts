import type { Schema } from "../core/schema";

/** Numbers for events that the npm edition of office.js does not know; both ends are ours, so any agreed number does. */
export const gapEventTypes = (schema: Schema): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(schema.classes)
      .flatMap(([owner, about]) =>
        Object.entries(about.members)
          .filter(([, member]) => member.is === "event")
          .map(([name]) => `${owner}.${name}`),
      )
      .sort()
      .map((name, at) => [name, 60_000 + at]),
  );
