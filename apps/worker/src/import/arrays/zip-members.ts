/** Members of a zip archive, unpacked into files without names. Nothing is ever written under a name of the archive's. */
import { tmpdir } from 'node:os';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { firstFew, ImportError } from '../import-error.ts';
import { namelessFile, writeWhole } from '../row-spool.ts';
import type { SourceFile } from '../source-file.ts';

/** Together; a year of 8,600 sensors every five minutes as float64 has 7.2 GB. */
const MOST_BYTES = 16 * 1024 ** 3;
/** What is packed tighter is no array of measurements, once it is above the size that does no harm. */
const MOST_RATIO = 250;
const HARMLESS_BYTES = 64 * 1024 ** 2;
const MOST_MEMBERS = 1000;

export interface Member {
  readonly name: string;
  readonly bytes: number;
  /** @returns descriptor of an open file with its content; it goes with the process */
  unpack(folder?: string): Promise<number>;
}

/** @throws ImportError where it is no zip archive, names a member twice, or says that it unpacks to more than is taken */
export async function membersOf(file: SourceFile): Promise<Member[]> {
  const fault = (error: unknown) =>
    error instanceof ImportError
      ? error
      : new ImportError(file.label, null, `is not a zip archive that can be read (${textOf(error)})`, { cause: error });
  try {
    const archive = await openPromise(file.path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    const entries: Entry[] = [];
    for await (const entry of archive.eachEntry()) {
      if (entries.push(entry) > MOST_MEMBERS) {
        throw new ImportError(file.label, null, `has more than ${MOST_MEMBERS} members`);
      }
    }
    checkEntries(file.label, entries);
    return entries
      .filter(({ fileName }) => !fileName.endsWith('/'))
      .map((entry) => ({
        name: entry.fileName,
        bytes: entry.uncompressedSize,
        unpack: (folder = tmpdir()) =>
          unpacked(archive, entry, folder).catch((error: unknown) => {
            throw fault(error);
          }),
      }));
  } catch (error) {
    throw fault(error);
  }
}

function checkEntries(label: string, entries: readonly Entry[]): void {
  const names = entries.map(({ fileName }) => fileName);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new ImportError(label, null, `names a member twice: ${firstFew(twice)}`);
  let bytes = 0;
  for (const { fileName, compressedSize, uncompressedSize, generalPurposeBitFlag } of entries) {
    if ((generalPurposeBitFlag & 1) !== 0) throw new ImportError(label, null, `${fileName} is encrypted`);
    if (uncompressedSize > HARMLESS_BYTES && uncompressedSize > MOST_RATIO * compressedSize) {
      throw new ImportError(
        label,
        null,
        `${fileName} would unpack to ${uncompressedSize} bytes from ${compressedSize}, more than ${MOST_RATIO} times as many`,
      );
    }
    bytes += uncompressedSize;
  }
  if (bytes > MOST_BYTES) {
    throw new ImportError(label, null, `would unpack to ${bytes} bytes, more than the ${MOST_BYTES} that are taken`);
  }
}

/** The archive's own count of bytes holds: a member that has more or fewer is refused while it is unpacked. */
async function unpacked(archive: ZipFile, entry: Entry, folder: string): Promise<number> {
  const into = namelessFile(folder);
  const content = await archive.openReadStreamPromise(entry);
  for await (const bytes of content) {
    if (!(bytes instanceof Uint8Array)) throw new Error('a member came as text');
    writeWhole(into, bytes);
  }
  return into;
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
