/**
 * The newest of a list of events that are numbered without gaps, read once for all who follow it. Who is far behind reads
 * pages of their own until the tail is reached.
 */
import type { Shared } from './topics.ts';

export interface Numbered {
  readonly sequence: number;
}

export interface SharedTailOptions<Row extends Numbered, Wave> {
  /** Rows with a number above `afterSequence`, in order, at most `limit`. */
  readonly read: (afterSequence: number, limit: number) => Promise<readonly Row[]>;
  /** Made anew with each shared reading: what followers look up for its rows is looked up once. */
  readonly wave: () => Wave;
  /** Most rows of one reading. */
  readonly page?: number;
  /** Most rows that are kept for those who are a little behind. */
  readonly kept?: number;
}

export interface Reading<Row, Wave> {
  readonly rows: readonly Row[];
  /** What is shared by those who got rows of the same reading; no older than its rows. */
  readonly wave: Wave;
}

export class SharedTail<Row extends Numbered, Wave> implements Shared {
  readonly #options: SharedTailOptions<Row, Wave>;
  readonly #page: number;
  readonly #kept: number;
  /** Rows after `#base` up to `#end`, all of them; undefined before somebody reached the newest row. */
  #tail: { base: number; end: number; rows: readonly Row[]; wave: Wave } | undefined;
  #rings = 0;
  /** The rings of which the tail knows everything. */
  #heard = -1;
  #reading: Promise<void> | null = null;

  constructor(options: SharedTailOptions<Row, Wave>) {
    this.#options = options;
    this.#page = options.page ?? 200;
    this.#kept = options.kept ?? 500;
  }

  ring(): void {
    this.#rings += 1;
  }

  /** Rows with a number above `afterSequence`, in order; none where there are none yet. Not necessarily all. */
  async after(afterSequence: number): Promise<Reading<Row, Wave>> {
    const tail = this.#tail;
    if (tail === undefined || afterSequence < tail.base) return this.#readAlone(afterSequence);
    if (afterSequence >= tail.end && this.#heard !== this.#rings) {
      this.#reading ??= this.#readOn(tail.end).finally(() => (this.#reading = null));
      await this.#reading;
      return this.#cut(afterSequence);
    }
    return this.#cut(afterSequence);
  }

  #cut(afterSequence: number): Reading<Row, Wave> {
    const tail = this.#tail;
    if (tail === undefined || afterSequence < tail.base) return { rows: [], wave: this.#options.wave() };
    return { rows: tail.rows.filter((row) => row.sequence > afterSequence), wave: tail.wave };
  }

  async #readOn(end: number): Promise<void> {
    const rings = this.#rings;
    const wave = this.#options.wave();
    const rows = await this.#options.read(end, this.#page);
    const before = this.#tail?.rows ?? [];
    const all = [...before, ...rows];
    const kept = all.slice(-this.#kept);
    const left = all.length - kept.length;
    const base = left > 0 ? (all[left - 1]?.sequence ?? end) : (this.#tail?.base ?? end);
    this.#tail = { base, end: rows.at(-1)?.sequence ?? end, rows: kept, wave };
    // A full page: there may be more, which the next reading finds.
    if (rows.length < this.#page) this.#heard = rings;
  }

  async #readAlone(afterSequence: number): Promise<Reading<Row, Wave>> {
    const rings = this.#rings;
    const wave = this.#options.wave();
    const rows = await this.#options.read(afterSequence, this.#page);
    if (this.#tail === undefined && rows.length < this.#page) {
      this.#tail = { base: afterSequence, end: rows.at(-1)?.sequence ?? afterSequence, rows, wave };
      this.#heard = rings;
    }
    return { rows, wave };
  }
}
