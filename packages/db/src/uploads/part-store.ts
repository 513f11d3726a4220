/** Where the bytes of uploads lie between their arrival and their reading. */

/** Whose bytes, and the name under which they are found again; every writing has a name of its own. */
export interface PartAddress {
  readonly teamId: string;
  readonly uploadId: string;
  readonly storageKey: string;
}

/**
 * A place for parts. One that is written under a key is never changed; one whose writing failed may leave bytes behind, which
 * `remove` or `removeAll` takes away. Neither minds what is not there.
 */
export interface PartStore {
  /** Takes the bytes as they come, with no more than a piece of 1 MiB in memory; resolves when they are kept. */
  write(part: PartAddress, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes in their order, in pieces of up to 1 MiB. */
  read(part: PartAddress): AsyncIterable<Uint8Array>;
  remove(part: PartAddress): Promise<void>;
  /** Everything of one upload, whatever its keys. */
  removeAll(upload: Omit<PartAddress, 'storageKey'>): Promise<void>;
}
