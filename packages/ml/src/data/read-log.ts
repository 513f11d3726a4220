import { readPurposes, type Protocol, type Range, type ReadPurpose, type Reads } from '../config/index.ts';
import { digestOf } from './digest.ts';

/**
 * What windows are read for: to learn from inputs and labels, or from inputs alone; to choose by; or to forecast, when their
 * target steps are not shown.
 */
export type WindowPurpose = 'learning' | 'inputs' | 'selection' | 'forecast';

/** As what the input steps of such windows, and their target steps, are written down. */
const stepsOf = {
  learning: { inputs: 'inputs', targets: 'labels' },
  inputs: { inputs: 'inputs', targets: null },
  selection: { inputs: 'selection', targets: 'selection' },
  forecast: { inputs: null, targets: null },
} as const satisfies Record<WindowPurpose, { inputs: ReadPurpose | null; targets: ReadPurpose | null }>;

/** Whether windows that are read for it show their target steps. */
export function showsTargets(purpose: WindowPurpose): boolean {
  return stepsOf[purpose].targets !== null;
}

/**
 * Which steps of a series were read, by purpose; whoever reads says so as it reads. What the linter judges a run by.
 */
export class ReadLog {
  readonly #marks = new Map<ReadPurpose, Uint8Array>();
  readonly #steps: number;
  readonly #testedWeights = new Set<string>();
  readonly #shown = new Set<string>();
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

  /**
   * Windows were read.
   *
   * @param labelled for each of them 0 where its target steps were not shown; all were when left out
   */
  readWindows(
    purpose: WindowPurpose,
    starts: ArrayLike<number>,
    { inputSteps, targetSteps }: Pick<Protocol, 'inputSteps' | 'targetSteps'>,
    labelled?: ArrayLike<number>,
  ): void {
    const { inputs, targets } = stepsOf[purpose];
    if (inputs !== null) this.markWindows(inputs, starts, 0, inputSteps);
    if (targets === null) return;
    const shown = labelled === undefined ? starts : Array.from(starts).filter((_, place) => labelled[place] !== 0);
    this.markWindows(targets, shown, inputSteps, targetSteps);
  }

  /** A channel beside the target is shown, at the input steps of every window or at its target steps too. */
  show(channel: string, until: 'past' | 'ahead'): void {
    this.#shown.add(channel);
    if (until === 'ahead') this.#ahead.add(channel);
  }

  /** Names of all channels that are shown. */
  get shown(): string[] {
    return [...this.#shown];
  }

  /** Names of those that are shown at the target steps too. */
  get shownAhead(): string[] {
    return [...this.#ahead];
  }

  /** With how many weights windows of the test part were forecast. */
  get testForecasts(): number {
    return this.#testedWeights.size;
  }

  /**
   * Windows were forecast with those weights; `test` holds those of the test part. Weights are told apart by what they are,
   * not by the arrays that hold them, which may be used again.
   */
  forecast(starts: Int32Array, test: Int32Array, weights: readonly ArrayBufferView[]): void {
    const [first = Infinity] = test;
    if (starts.some((start) => start >= first)) this.#testedWeights.add(weights.map(digestOf).join(' '));
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
