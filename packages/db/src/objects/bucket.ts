/** A place outside of the database where bytes are kept by name; what Stillgraph asks of one, and nothing more. */
import { DatabaseError } from '../errors.ts';

export interface Bucket {
  /** Keeps bytes under a key; resolves when they are there, and are those of the hash. */
  put(key: string, bytes: Uint8Array, sha256: string): Promise<void>;
  /**
   * Bytes from `start` up to, not including, `end`.
   *
   * @throws BucketError where the key is unknown or holds fewer
   */
  get(key: string, start: number, end: number): Promise<Uint8Array>;
  /** Does not mind what is not there. */
  remove(key: string): Promise<void>;
  /**
   * Whether it can be worked with, by writing a byte, reading and removing it.
   *
   * @throws BucketError with what is wrong
   */
  check(): Promise<void>;
}

/** What the storage answered in place of doing what it was asked, or that it did not answer. */
export class BucketError extends DatabaseError {
  override name = 'BucketError';
  /** That of a fault that passes by itself (see `isTransient`), or of one that does not. */
  readonly code: 'CONNECTION_OBJECT_STORAGE' | 'OBJECT_STORAGE';

  constructor(message: string, { passes, ...options }: ErrorOptions & { readonly passes: boolean }) {
    super(message, options);
    this.code = passes ? 'CONNECTION_OBJECT_STORAGE' : 'OBJECT_STORAGE';
  }
}
