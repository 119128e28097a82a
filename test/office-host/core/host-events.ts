/** A rich-API event on its way to the add-in. */
export interface HostEvent {
  /** The number that office.js knows the event by. */
  readonly type: number;
  /** Whose event: an id, or "Workbook" for the whole. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Where a model puts its events. */
export type Emit = (event: HostEvent) => void;

/** Which events the add-in listens to: a registration counts until it is taken back. */
export class Registrations {
  private readonly counts = new Map<string, number>();

  add(name: string, target: string): void {
    const key = `${name} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(name: string, target: string): void {
    const key = `${name} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) - 1));
  }

  /** Whether anybody listens to an event, whoever's it is. */
  hasAny(name: string): boolean {
    return [...this.counts].some(([key, count]) => key.startsWith(`${name} `) && count > 0);
  }

  has(name: string, target: string): boolean {
    return (this.counts.get(`${name} ${target}`) ?? 0) > 0;
  }
}
