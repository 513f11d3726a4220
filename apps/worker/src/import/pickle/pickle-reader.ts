/** Bytes of a pickle one after the other. */
import { latin1 } from '../latin1.ts';

/** Longest line of the text protocol: a number, a name, a string with its escapes. */
const LONGEST_LINE = 1 << 20;
/** Bytes of the longest whole number: anything that counts or measures has eight. */
const LONGEST_NUMBER = 64;

export class PickleReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get at(): number {
    return this.#at;
  }

  /** A view, not a copy. @throws RangeError where the pickle ends before */
  take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) {
      throw new RangeError(`the end of the file where ${length} more bytes were announced`);
    }
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** An unsigned number of 1, 2, 4 or 8 bytes, lowest first. */
  unsigned(length: 1 | 2 | 4 | 8): number {
    const at = this.#at;
    this.take(length);
    switch (length) {
      case 1:
        return this.#view.getUint8(at);
      case 2:
        return this.#view.getUint16(at, true);
      case 4:
        return this.#view.getUint32(at, true);
      case 8:
        return Number(this.#view.getBigUint64(at, true));
    }
  }

  signed(): number {
    this.take(4);
    return this.#view.getInt32(this.#at - 4, true);
  }

  /** Highest byte first. */
  float(): number {
    this.take(8);
    return this.#view.getFloat64(this.#at - 8);
  }

  /** Two's complement, lowest byte first. */
  long(length: number): number {
    if (length > LONGEST_NUMBER) throw new RangeError(`a whole number of ${length} bytes`);
    const bytes = this.take(length);
    let value = 0n;
    for (const [place, byte] of bytes.entries()) value |= BigInt(byte) << BigInt(8 * place);
    return Number(BigInt.asIntN(8 * length, value));
  }

  text(length: number): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(this.take(length));
  }

  /** Up to the next line feed, without it. */
  line(): string {
    const end = this.#bytes.indexOf(0x0a, this.#at);
    if (end === -1 || end - this.#at > LONGEST_LINE) throw new RangeError('a line that does not end');
    const line = this.take(end - this.#at);
    this.#at += 1;
    return latin1(line);
  }
}
