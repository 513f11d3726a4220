import { ImportError, quoted } from './import-error.ts';

/** The database's indices take no longer keys. */
const LONGEST_BYTES = 500;

/** @throws ImportError where a name holds characters that no one can see, or is too long to be kept */
export function checkName(file: string, place: number | string | null, what: string, name: string): void {
  if (/\p{Cc}/u.test(name)) {
    throw new ImportError(file, place, `${what} ${quoted(name)} holds a control character`);
  }
  const bytes = Buffer.byteLength(name);
  if (bytes > LONGEST_BYTES) {
    throw new ImportError(file, place, `${what} ${quoted(name)} has ${bytes} bytes, more than ${LONGEST_BYTES}`);
  }
}
