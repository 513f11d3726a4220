/** Counts and probabilities of one horizon, from which its event score is made. */
import type { AlarmScore } from './alarms.ts';
import type { EventHorizonScore } from './event-score.ts';
import { precisionRecall } from './precision-recall.ts';

/** A probability of 0 or 1 that was wrong costs as much as one in ten million. */
const LEAST = 1e-7;

/** −ln of the probability that was given to what came, nats. */
export function labelLoss(probability: number, label: number): number {
  return -Math.log(Math.max(LEAST, label === 1 ? probability : 1 - probability));
}

/** Gathers probabilities, with the labels that came, of all windows at one horizon. */
export class EventTally {
  readonly #positives: number[][];
  readonly #negatives: number[][];
  #loss = 0;

  constructor(nodes: number) {
    this.#positives = Array.from({ length: nodes }, () => []);
    this.#negatives = Array.from({ length: nodes }, () => []);
  }

  add(node: number, probability: number, label: number): void {
    (label === 1 ? this.#positives : this.#negatives)[node]?.push(probability);
    this.#loss += labelLoss(probability, label);
  }

  /** The threshold of the highest F1; one half where there is no event to find. */
  bestThreshold(): number {
    return this.#pooled()?.bestThreshold ?? 0.5;
  }

  /**
   * @param threshold probability from which on an event is called
   * @param alarms of the part, where this horizon tells of them
   */
  score(horizon: number, threshold: number, alarms: AlarmScore | null): EventHorizonScore {
    const [positives, negatives] = [this.#positives.flat(), this.#negatives.flat()];
    const validCount = positives.length + negatives.length;
    const absolute = (node: number) =>
      sumOf(this.#positives[node], (p) => 1 - p) + sumOf(this.#negatives[node], (p) => p);
    const square = (node: number) =>
      sumOf(this.#positives[node], (p) => (1 - p) ** 2) + sumOf(this.#negatives[node], (p) => p ** 2);
    const nodes = this.#positives.map((_, node) => node);
    const known = (node: number) => (this.#positives[node]?.length ?? 0) + (this.#negatives[node]?.length ?? 0);
    const perNode = (of: (node: number) => number) =>
      Float32Array.from(nodes, (node) => (known(node) === 0 ? NaN : of(node)));
    const brier = nodes.reduce((sum, node) => sum + square(node), 0) / validCount;
    const hits = positives.filter((p) => p >= threshold).length;
    const called = hits + negatives.filter((p) => p >= threshold).length;
    return {
      horizon,
      mae: nodes.reduce((sum, node) => sum + absolute(node), 0) / validCount,
      rmse: Math.sqrt(brier),
      mape: null,
      validCount,
      nodeMae: perNode((node) => absolute(node) / known(node)),
      nodeRmse: perNode((node) => Math.sqrt(square(node) / known(node))),
      event: {
        crossEntropy: this.#loss / validCount,
        brier,
        prevalence: positives.length / validCount,
        averagePrecision: this.#pooled()?.averagePrecision ?? null,
        nodeAveragePrecision: this.#withinNodes(),
        threshold,
        precision: called === 0 ? null : hits / called,
        recall: positives.length === 0 ? null : hits / positives.length,
        f1: called === 0 || positives.length === 0 ? null : (2 * hits) / (called + positives.length),
        alarms,
      },
    };
  }

  #pooled() {
    return precisionRecall(Float32Array.from(this.#positives.flat()), Float32Array.from(this.#negatives.flat()));
  }

  #withinNodes(): number | null {
    const found = this.#positives.flatMap((positives, node) => {
      const own = precisionRecall(Float32Array.from(positives), Float32Array.from(this.#negatives[node] ?? []));
      return own === null ? [] : [own.averagePrecision];
    });
    return found.length === 0 ? null : found.reduce((a, b) => a + b, 0) / found.length;
  }
}

function sumOf(values: readonly number[] | undefined, of: (value: number) => number): number {
  return (values ?? []).reduce((sum, value) => sum + of(value), 0);
}
