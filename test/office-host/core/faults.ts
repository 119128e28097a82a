/** A fault that the host shows at one sync. */
export interface Fault {
  /** Which sync, counted from 1 since the host was opened; undefined for every sync. */
  readonly at?: number | undefined;
  /** A transport code, such as 5102, or an API code, such as "AccessDenied". */
  readonly code?: number | string;
  /** Milliseconds to wait before answering. */
  readonly delay?: number;
  /** Whether the batch runs first, so that its work stands and only the answer is lost. */
  readonly after?: boolean;
}

/** Transport codes of Office by the error code that office.js makes of them. */
export const TRANSPORT = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

/** The faults that a test has asked for. */
export class Faults {
  private planned: Fault[] = [];

  plan(fault: Fault): void {
    this.planned.push(fault);
  }

  clear(): void {
    this.planned = [];
  }

  /** The fault of a sync; one that names its sync shows once. */
  take(sync: number): Fault | undefined {
    const found = this.planned.find((one) => one.at === undefined || one.at === sync);
    if (found?.at !== undefined) this.planned = this.planned.filter((one) => one !== found);
    return found;
  }
}
