import { readPurposes, type Range, type ReadPurpose, type Reads } from '../config/index.ts';

/**
 * Which steps of a series were read, by purpose; whoever reads says so as it reads. What the linter judges a run by.
 */
export class ReadLog {
  readonly #marks = new Map<ReadPurpose, Uint8Array>();
  readonly #steps: number;
  readonly #testedWeights = new Set<object>();
  readonly #ahead = new Set<string>();

  constructor(steps: number) {
    this.#steps = steps;
  }

  /** Steps [from, to) were read. */
  mark(purpose: ReadPurpose, from: number, to: number): void {
    let marks = this.#marks.get(purpose);
    if (marks === undefined) {
      marks = new Uint8Array(this.#steps);
      this.#marks.set(purpose, marks);
    }
    marks.fill(1, from, to);
  }

  /** Of each window, the steps [offset, offset + length) behind its start were read. */
  markWindows(purpose: ReadPurpose, starts: ArrayLike<number>, offset: number, length: number): void {
    for (let at = 0; at < starts.length; at++) {
      const from = (starts[at] ?? 0) + offset;
      this.mark(purpose, from, from + length);
    }
  }

  /** A channel is shown at the target steps of every window. */
  showAhead(channel: string): void {
    this.#ahead.add(channel);
  }

  /** Names of those channels. */
  get shownAhead(): string[] {
    return [...this.#ahead];
  }

  /** With how many weights windows of the test part were forecast. */
  get testForecasts(): number {
    return this.#testedWeights.size;
  }

  /** Windows were forecast with those weights; `test` holds those of the test part. */
  forecast(starts: Int32Array, test: Int32Array, weights: object): void {
    const [first = Infinity] = test;
    if (starts.some((start) => start >= first)) this.#testedWeights.add(weights);
  }

  ranges(purpose: ReadPurpose): Range[] {
    const marks = this.#marks.get(purpose);
    if (marks === undefined) return [];
    const found: Range[] = [];
    for (let at = marks.indexOf(1); at >= 0;) {
      const end = marks.indexOf(0, at);
      const to = end < 0 ? this.#steps : end;
      found.push([at, to]);
      at = marks.indexOf(1, to);
    }
    return found;
  }

  /** All ranges by purpose. */
  record(): Reads {
    const { scaler, profile, inputs, labels, taught, selection } = Object.fromEntries(
      readPurposes.map((purpose) => [purpose, this.ranges(purpose)]),
    ) as Reads;
    return { scaler, profile, inputs, labels, taught, selection };
  }

  /** Adds what was read before an interruption. */
  restore(reads: Reads): void {
    for (const purpose of readPurposes) for (const [from, to] of reads[purpose]) this.mark(purpose, from, to);
  }
}
