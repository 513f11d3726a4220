/** The header's own spelling of the first of these names that it has, in whatever case. */
export function named(header: readonly string[], names: readonly string[]): string | undefined {
  const lower = header.map((cell) => cell.toLowerCase());
  const found = names.find((name) => lower.includes(name));
  return found === undefined ? undefined : header[lower.indexOf(found)];
}
