import { labelBlocks, type Protocol } from '../config/index.ts';
import { RandomStream } from '../random/stream.ts';

/** 1 for each step of the train part whose readings may be learnt from, else 0, [train steps]. */
export type LearntSteps = Uint8Array;

/**
 * Which train windows' labels a student may see when it has only a share of them: whole blocks of one hour of window
 * starts are drawn, because neighbouring windows share nearly all their readings. The share is of windows; their targets
 * reach over a larger share of the steps, by one target's length a block (see `revealed`).
 *
 * @param trainStarts start index of each train window
 * @param share share of the windows to label, (0, 1]
 * @param seed the run's seed; a student and its control draw the same blocks
 * @param stepSeconds seconds between steps
 * @returns 1 for each labelled window, in the order of `trainStarts`; at least one block is labelled
 */
export function labelledWindows(trainStarts: Int32Array, share: number, seed: number, stepSeconds: number): Uint8Array {
  if (share >= 1) return new Uint8Array(trainStarts.length).fill(1);
  const { blocks, each } = labelBlocks(trainStarts.length, stepSeconds);
  const wanted = Math.max(1, Math.round(blocks * share));
  const order = Int32Array.from({ length: blocks }, (_, index) => index);
  new RandomStream(seed, 'label budget').shuffle(order);
  const chosen = new Set(order.subarray(0, wanted));
  return Uint8Array.from(trainStarts, (_, index) => (chosen.has(Math.floor(index / each)) ? 1 : 0));
}

/**
 * The steps that a label budget buys: the targets of labelled windows. All that a student with few labels learns from
 * readings (scaler, profile, labels) is learnt at these steps alone.
 *
 * @param trainStarts start index of each train window
 * @param labelled 1 for each labelled window, in the same order
 * @param trainSteps number of steps, from the start, of the train part
 */
export function labelledSteps(
  trainStarts: Int32Array,
  labelled: Uint8Array,
  protocol: Protocol,
  trainSteps: number,
): LearntSteps {
  const steps = new Uint8Array(trainSteps);
  trainStarts.forEach((start, window) => {
    if (labelled[window] !== 1) return;
    const first = start + protocol.inputSteps;
    steps.fill(1, first, first + protocol.targetSteps);
  });
  return steps;
}

/** What a label budget shows: `labels of 72 of 1387 train windows, whose targets are 131 of 1411 train steps`. */
export function revealed({
  labelled,
  learnt,
}: {
  readonly labelled: Uint8Array;
  readonly learnt: LearntSteps;
}): string {
  const count = (flags: Uint8Array): string => `${flags.reduce((sum, flag) => sum + flag, 0)} of ${flags.length}`;
  return `labels of ${count(labelled)} train windows, whose targets are ${count(learnt)} train steps`;
}
