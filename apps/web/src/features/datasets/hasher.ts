/** The page's end of the hashing thread. */
import type { Translator } from '../../i18n/translator.ts';

export interface HashOrder {
  readonly id: number;
  readonly blob: Blob;
}
export type HashAnswer =
  | { readonly type: 'read'; readonly id: number; readonly bytes: number }
  | { readonly type: 'hashed'; readonly id: number; readonly sha256: string }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

interface Waiting {
  readonly onBytes: (bytes: number) => void;
  readonly resolve: (sha256: string) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Hashes blobs in a thread of its own. WebCrypto would need each as a whole in memory, and is kept from pages that come neither
 * over https nor from the machine itself.
 */
export class Hasher {
  readonly #worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  readonly #t: Translator<'datasets'>;
  #orders = 0;

  constructor(t: Translator<'datasets'>) {
    this.#t = t;
    this.#worker.onmessage = ({ data }: MessageEvent<HashAnswer>) => this.#take(data);
    this.#worker.onerror = ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(t('send.cannotHash', { why: message })));
      this.#waiting.clear();
    };
  }

  /**
   * @param onBytes told how many more bytes were read
   * @returns in hex. @throws Error where the file cannot be read (any more): it was changed, moved or unplugged
   */
  hash(blob: Blob, onBytes: (bytes: number) => void = () => undefined): Promise<string> {
    const id = ++this.#orders;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { onBytes, resolve, reject });
      this.#worker.postMessage({ id, blob } satisfies HashOrder);
    });
  }

  /** Ends the thread; what is not hashed yet never will be. */
  close(): void {
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error('it was stopped'));
    this.#waiting.clear();
  }

  #take(answer: HashAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (answer.type === 'read') {
      waiting?.onBytes(answer.bytes);
      return;
    }
    this.#waiting.delete(answer.id);
    if (answer.type === 'hashed') waiting?.resolve(answer.sha256);
    else waiting?.reject(new Error(this.#t('send.cannotRead', { why: answer.message })));
  }
}
