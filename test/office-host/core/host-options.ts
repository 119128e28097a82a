import type { Coverage } from "./coverage";
import type { Requirements } from "./profiles";
import type { Schema } from "./schema";

/** How a host is opened. */
export interface HostOptions {
  readonly requirements: Requirements;
  readonly schema: Schema;
  readonly coverage: Coverage;
  readonly locale: string;
  readonly post: (message: string) => void;
}
