/**
 * Answers to queries, given again to the same question of the same asker while nothing whatever was committed: what was
 * read then would be read again. Kept in this process, for a second: what a resolver takes from the clock (a link that
 * expires, the time that a run has taken) is no older than that.
 */
import { LRUCache } from 'lru-cache';

export interface Answer {
  /** JSON. */
  readonly body: string;
  readonly contentType: string;
  /** Objects that the operation was counted as; whoever is given it again pays as much again. */
  readonly cost: number;
}

export interface KeptAnswer extends Answer {
  readonly snapshot: string;
  /** Of the body, by encoding; each is made when it is first asked for. */
  readonly packed: Map<string, Promise<Buffer>>;
}

/** What is asked, by whom. */
export interface Question {
  /** All that an answer depends on but the rows, as one text. */
  readonly text: string;
  /** Which transactions were over when it arrived, see `currentSnapshot`. */
  readonly snapshot: string;
}

type Make<Result> = () => Promise<readonly [Result, Answer | null]>;
export type Given<Result> = { readonly kept: KeptAnswer } | { readonly made: Result };

const MOST_BYTES = 64 * 2 ** 20;
const LONGEST_MS = 1000;
/** Bytes of an answer besides its body, roughly: its key, and what is packed of it. */
const OVERHEAD = 4096;

export class KeptAnswers {
  readonly #answers = new LRUCache<string, KeptAnswer>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }) => 2 * body.length + OVERHEAD,
    ttl: LONGEST_MS,
  });
  readonly #coming = new Map<string, Promise<KeptAnswer | null>>();

  /**
   * Gives the kept answer, or that which is being made for somebody with the same question, or has one made. When theirs turns
   * out not to be one that may be given again, an own one is made as well.
   *
   * @param signal aborted when the time of who asks is up: they wait for somebody else's no longer
   * @param make the answer, with what may be kept of it or null
   */
  async answer<Result>(question: Question, signal: AbortSignal, make: Make<Result>): Promise<Given<Result>> {
    // Nothing is awaited between the look and the note that an answer is coming: of many in one turn one alone makes it.
    const kept = this.#fitting(question);
    if (kept !== undefined) return { kept };
    const coming = this.#coming.get(placeOf(question));
    if (coming === undefined) return { made: await this.#make(question, make) };
    const timeIsUp = new Promise<null>((resolve) =>
      signal.addEventListener('abort', () => resolve(null), { once: true }),
    );
    const theirs = await Promise.race([coming, timeIsUp]);
    return theirs === null ? { made: await this.#make(question, make) } : { kept: theirs };
  }

  async #make<Result>(question: Question, make: Make<Result>): Promise<Result> {
    const place = placeOf(question);
    const coming = Promise.withResolvers<KeptAnswer | null>();
    const isFirst = !this.#coming.has(place);
    if (isFirst) this.#coming.set(place, coming.promise);
    let kept: KeptAnswer | null = null;
    try {
      const [result, answer] = await make();
      if (answer !== null) {
        kept = { ...answer, snapshot: question.snapshot, packed: new Map() };
        this.#answers.set(question.text, kept);
      }
      return result;
    } finally {
      if (isFirst) this.#coming.delete(place);
      coming.resolve(kept);
    }
  }

  #fitting({ text, snapshot }: Question): KeptAnswer | undefined {
    const kept = this.#answers.get(text);
    return kept?.snapshot === snapshot ? kept : undefined;
  }
}

const placeOf = ({ text, snapshot }: Question): string => `${snapshot} ${text}`;
