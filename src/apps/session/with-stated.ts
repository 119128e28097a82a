import type { Facts } from "../../core/facts";

/** A file with these facts as the stated ones; with its own where none are handed over. */
export function withStated<T extends { readonly stated?: Facts }>(
  { stated: own, ...file }: T,
  stated: Facts | undefined = own,
): Omit<T, "stated"> & { readonly stated?: Facts } {
  return { ...file, ...(stated && Object.keys(stated).length > 0 && { stated }) };
}
