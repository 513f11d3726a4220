/** Data that cannot be imported: says which file, which line or other place where there is one, and why. Always the user's to mend. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly file: string,
    /** A line of a text file by its number; another place as it is said, such as `row 12`. */
    readonly place: number | string | null,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    const where = typeof place === 'number' ? `, line ${place}` : place === null ? '' : `, ${place}`;
    super(`${file}${where}: ${reason}`, options);
  }
}

/** Text of a cell or id in a message: short, quoted, without line breaks. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/** The first few of a list, and how many more there are. */
export function firstFew(ids: readonly string[]): string {
  const shown = ids.slice(0, 3).map(quoted).join(', ');
  return ids.length > 3 ? `${shown} and ${ids.length - 3} more` : shown;
}
