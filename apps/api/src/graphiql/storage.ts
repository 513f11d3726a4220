/// <reference lib="dom" />
/** Where GraphiQL keeps queries and settings: the browser's storage, without headers, in which team keys stand. */

/** JSON without the headers of any query in it; GraphiQL's history would keep them whatever its settings say. */
function withoutHeaders(text: string): string {
  if (!text.includes('headers')) return text;
  try {
    return JSON.stringify(JSON.parse(text), (name, value: unknown) => (name === 'headers' ? undefined : value));
  } catch {
    // Not JSON: a query that somebody wrote.
    return text;
  }
}

/** @param kept the browser's own */
export function storageWithoutHeaders(kept: Storage) {
  return {
    get length() {
      return kept.length;
    },
    getItem: (name: string) => kept.getItem(name),
    setItem: (name: string, text: string) => kept.setItem(name, withoutHeaders(text)),
    removeItem: (name: string) => kept.removeItem(name),
    clear: () => kept.clear(),
  };
}
