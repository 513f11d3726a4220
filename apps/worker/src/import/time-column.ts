/** Which column of a table holds its times, where nobody says it. */
const TIME_NAMES = new Set(['time', 'timestamp', 'datetime', 'date', 'date_time', 'date time', 't']);

/**
 * The first column that is called as times are; else the first of all where it alone has no name, as pandas writes an index.
 * Undefined where there is neither.
 */
export function findTimeColumn(header: readonly string[]): string | undefined {
  const named = header.find((name) => TIME_NAMES.has(name.toLowerCase()));
  return named ?? (header.length > 1 && header.lastIndexOf('') === 0 ? '' : undefined);
}
