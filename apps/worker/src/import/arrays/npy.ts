/** Arrays as `numpy.save` writes them: a magic word, a header in Python's notation, the items. */
import { ImportError, quoted } from '../import-error.ts';
import { latin1 } from '../latin1.ts';
import { numberType } from './number-type.ts';
import { checkedLength, readWhole, type StoredArray } from './stored-array.ts';

const MAGIC = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59);
/** numpy itself takes no longer one without being asked. */
const LONGEST_HEADER = 10_000;
const MOST_AXES = 8;

const HEADER =
  /^\{\s*'descr'\s*:\s*(?<descr>'[^']*'|\[.*\])\s*,\s*'fortran_order'\s*:\s*(?<order>True|False)\s*,\s*'shape'\s*:\s*\((?<shape>[\d,\sL]*)\)\s*,?\s*\}\s*$/;

export function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte);
}

/**
 * @param file descriptor of the open file, `bytes` long
 * @throws ImportError where it is no such file, the items are no plain numbers, or fewer are there than the header says
 */
export function openNpy(label: string, file: number, bytes: number): StoredArray {
  const start = bytes < 10 ? new Uint8Array() : readWhole(label, file, Math.min(12, bytes), 0);
  if (!isNpy(start))
    throw new ImportError(label, null, 'expected an array as numpy.save writes it, got another kind of file');
  const view = new DataView(start.buffer);
  const version = start[6] ?? 0;
  if (version < 1 || version > 3)
    throw new ImportError(label, null, `expected version 1 to 3 of the format, got ${version}`);
  const fixed = version === 1 ? 10 : 12;
  const length = version === 1 || start.length < 12 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > LONGEST_HEADER || fixed + length > bytes) {
    throw new ImportError(
      label,
      null,
      `expected a header of at most ${LONGEST_HEADER} bytes within the file, got one of ${length}`,
    );
  }
  const header = readWhole(label, file, length, fixed);
  const text = version === 3 ? new TextDecoder().decode(header) : latin1(header);
  const found = HEADER.exec(text)?.groups;
  if (found === undefined)
    throw new ImportError(label, null, `expected the header of an array of numbers, got ${quoted(text.trim())}`);
  const stored = {
    label,
    file,
    offset: fixed + length,
    type: typeOf(label, found['descr'] ?? ''),
    shape: shapeIn(label, found['shape'] ?? ''),
    isFortran: found['order'] === 'True',
  };
  checkedLength(stored, bytes - stored.offset);
  return stored;
}

function typeOf(label: string, descr: string) {
  const type = numberType(descr.replaceAll("'", ''));
  if (type !== null) return type;
  const objects = descr.includes('O') ? ' (Python objects are never read)' : '';
  throw new ImportError(
    label,
    null,
    `expected plain numbers (such as '<f4', '<f8', '<i8'), got ${quoted(descr)}${objects}`,
  );
}

function shapeIn(label: string, text: string): number[] {
  const lengths = text
    .replaceAll('L', '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(Number);
  if (
    lengths.length > MOST_AXES ||
    !lengths.every(Number.isSafeInteger) ||
    !Number.isSafeInteger(lengths.reduce((a, b) => a * b, 8))
  ) {
    throw new ImportError(
      label,
      null,
      `expected at most ${MOST_AXES} axes whose product is a number of items, got (${text.trim()})`,
    );
  }
  return lengths;
}
