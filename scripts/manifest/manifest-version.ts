/** The package's version as Office counts: four numbers. Throws where the package's is not three. */
export function manifestVersion(version: string): string {
  const numbers = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/.exec(version);
  if (!numbers)
    throw new Error(
      `package.json: version "${version}" is not three numbers such as 1.4.0, and Office's manifest takes nothing else.`,
    );
  return `${version}.0`;
}
