/** Which of several things in a source is meant. */
import { firstFew, ImportError, quoted } from './import-error.ts';

/**
 * @param told by `--values`; left out, the only one is meant, or the one of several that is `usual`
 * @throws ImportError that names the option where nobody can tell, and what there is where the name is wrong
 */
export function chosen(
  label: string,
  what: string,
  names: readonly string[],
  { told, usual }: { readonly told: string | undefined; readonly usual?: string },
): string {
  const [only] = names;
  if (only === undefined) throw new ImportError(label, null, `holds no ${what}`);
  if (told !== undefined) {
    const found = names.find((name) => name === told || name === `/${told}`);
    if (found !== undefined) return found;
    throw new ImportError('--values', null, `expected one of ${label} (${firstFew(names)}), got ${quoted(told)}`);
  }
  if (names.length === 1) return only;
  if (usual !== undefined && names.includes(usual)) return usual;
  throw new ImportError(label, null, `holds several of ${what}: say with --values which is meant (${firstFew(names)})`);
}
