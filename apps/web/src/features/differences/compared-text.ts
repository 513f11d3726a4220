const MOST_CHARACTERS = 80;

/** A value beside those of other runs, cut to what a cell holds; the whole is its title. */
export function comparedText(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'number') {
    const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
    return text.replace('-', '\u2212');
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^[0-9a-f]{64}$/.test(text)) return text.slice(0, 12);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

/** All of a value that `comparedText` cuts; undefined where it cuts nothing. */
export function wholeText(value: unknown): string | undefined {
  if (value === null || value === undefined || typeof value === 'boolean') return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace('-', '\u2212') === comparedText(value) || text === comparedText(value) ? undefined : text;
}
