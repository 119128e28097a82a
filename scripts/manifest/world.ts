/** What the manifest speaks of, as it really is. */
export interface World {
  /** Width and height of a picture by its address, undefined where there is none. */
  readonly sizeOf: (address: string) => readonly [number, number] | undefined;
  /** The views that the pane has, by host. */
  readonly views: Readonly<Record<string, readonly string[]>>;
  /** The functions that the page of commands associates. */
  readonly commands: readonly string[];
}
