/** Which column of a table holds its times, where nobody says it. */
const TIME_NAMES = new Set(['time', 'timestamp', 'datetime', 'date', 'date_time', 'date time', 't']);

/** The first column that is called as times are; undefined where there is none. */
export function findTimeColumn(header: readonly string[]): string | undefined {
  return header.find((name) => TIME_NAMES.has(name.toLowerCase()));
}
