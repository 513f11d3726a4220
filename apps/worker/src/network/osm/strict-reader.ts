import { PbfReader } from 'pbf';

/** A list of numbers in a block is at most so long; writers put 8,000 elements into a block. */
const LONGEST_LIST_BYTES = 4 * 1024 * 1024;

/**
 * Reads protocol buffers that may lie about their lengths: the library reads on behind the end of its bytes, for as long as a
 * length says, and gives what is not there as zeros.
 */
export class StrictReader extends PbfReader {
  override readVarint(isSigned?: boolean): number {
    const value = super.readVarint(isSigned);
    this.stayWithin();
    return value;
  }

  override readString(): string {
    const text = super.readString();
    this.stayWithin();
    return text;
  }

  override readBytes(): Uint8Array {
    const bytes = super.readBytes();
    this.stayWithin();
    return bytes;
  }

  override skip(value: number): void {
    super.skip(value);
    this.stayWithin();
  }

  override readPackedEnd(): number {
    const end = super.readPackedEnd();
    if (end - this.pos > LONGEST_LIST_BYTES) throw new RangeError(`a list of ${end - this.pos} bytes`);
    return end;
  }

  private stayWithin(): void {
    if (!(this.pos <= this.length)) throw new RangeError(`something ends at byte ${this.pos} of ${this.length}`);
  }
}
