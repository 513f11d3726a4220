/** The leaves of a JSON document by their paths: names and places from 0, joined by dots. */
export type Leaf = string | number | boolean;

export function leavesOf(document: unknown, prefix = ''): [path: string, value: Leaf][] {
  if (typeof document === 'string' || typeof document === 'number' || typeof document === 'boolean') {
    return [[prefix, document]];
  }
  if (document === null || typeof document !== 'object') return [];
  return Object.entries(document).flatMap(([name, value]) =>
    leavesOf(value, prefix === '' ? name : `${prefix}.${name}`),
  );
}
