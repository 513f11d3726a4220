import { ImportError } from '../import/import-error.ts';

/**
 * Counts what a reader keeps of a source, and refuses more of it than a network can be made of.
 *
 * @param what in the plural, with what it belongs to
 * @returns takes how many come
 * @throws ImportError (what is returned does) once there are more than `most`
 */
export function keptBound(label: string, what: string, most: number): (count: number) => void {
  let kept = 0;
  return (count) => {
    kept += count;
    if (kept > most) throw new ImportError(label, null, `has more than ${most.toLocaleString('en')} ${what}`);
  };
}

/** Characters of ids and names that are kept of one source. */
export const MOST_CHARACTERS = 200_000_000;

/** The bound on all texts of a source together: takes texts. */
export function textBound(label: string): (...texts: readonly (string | null | undefined)[]) => void {
  const came = keptBound(label, 'characters in its ids and names', MOST_CHARACTERS);
  return (...texts) => {
    for (const text of texts) came(text?.length ?? 0);
  };
}
