/** Names of uploaded files: paths inside one folder, on every system that a worker may run on. */
const LONGEST_NAME = 400;
/** Kept from Windows' names too: a folder may be moved there later. */
const REFUSED = /[\p{Cc}\\:*?"<>|]/u;

/** What is wrong with a name by itself, as the end of a sentence that begins with it; null where it is right. */
export function nameFault(name: string): string | null {
  if (name === '') return 'a file needs a name';
  if (name.length > LONGEST_NAME) return `a name may have ${LONGEST_NAME} characters; this one has ${name.length}`;
  if (REFUSED.test(name)) return `a name has no control characters and none of \\ : * ? " < > |`;
  const segments = name.split('/');
  if (name.startsWith('/')) return 'a name is relative to the folder of the upload: it does not begin with /';
  if (segments.includes('..') || segments.includes('.'))
    return 'a name stays in the folder of the upload: no . and no ..';
  if (segments.includes('')) return 'a name has one / between two folders, and none at its end';
  return null;
}

/**
 * Of names that are right by themselves those that cannot stand together: the same one, also in other letters' case, and a file
 * that another one uses as its folder.
 *
 * @returns sentences by index
 */
export function clashes(names: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  const folded = names.map((name) => name.normalize('NFC').toLowerCase());
  const first = new Map<string, number>();
  const folders = new Map<string, string>();
  for (const [at, name] of folded.entries()) {
    const other = first.get(name);
    if (other !== undefined)
      found.set(at, `${JSON.stringify(names[at])} stands for the same file as ${JSON.stringify(names[other])}`);
    else first.set(name, at);
    for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
      folders.set(name.slice(0, slash), names[at] ?? '');
    }
  }
  for (const [at, name] of folded.entries()) {
    const inside = folders.get(name);
    if (inside !== undefined) found.set(at, `${JSON.stringify(names[at])} is a folder to ${JSON.stringify(inside)}`);
  }
  return found;
}
