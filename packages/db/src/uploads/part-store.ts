/** Where the bytes of uploads lie between their arrival and their reading. */
import type { Transaction } from '../database.ts';

/** Whose bytes, and the name under which they are found again; every writing has a name of its own. */
export interface PartAddress {
  readonly teamId: string;
  readonly uploadId: string;
  readonly storageKey: string;
}

/** A part that is there: its key in the object storage, or null where its bytes are rows. */
export interface KeptPart extends PartAddress {
  readonly objectKey: string | null;
  readonly bytes: number;
}

/** Bytes that are kept and are no part of an upload yet. */
export interface WrittenPart {
  readonly objectKey: string | null;
  /** To be called in the transaction that makes it a part. */
  claim(tx: Transaction): Promise<void>;
}

/**
 * A place for parts. One that is written under a key is never changed; one whose writing failed may leave bytes behind, which
 * `remove` or `removeAll` takes away. Neither minds what is not there.
 */
export interface PartStore {
  /**
   * Takes the bytes as they come, with no more than a piece of 4 MiB in memory; resolves when they are kept.
   *
   * @param length of the bytes; another number of them is for the caller to refuse
   */
  write(part: PartAddress, length: number, bytes: AsyncIterable<Uint8Array>): Promise<WrittenPart>;
  /** The bytes in their order, in pieces of up to 4 MiB. */
  read(part: KeptPart): AsyncIterable<Uint8Array>;
  remove(part: PartAddress): Promise<void>;
  /** Everything of one upload, whatever its keys. */
  removeAll(upload: Omit<PartAddress, 'storageKey'>): Promise<void>;
}
