/** Counts and probabilities of one horizon, from which its event score is made. */
import type { EventHorizonScore } from './event-score.ts';
import { precisionRecall, type PrecisionRecall } from './precision-recall.ts';

/** A probability of 0 or 1 that was wrong costs as much as one in ten million. */
const LEAST = 1e-7;

/** −ln of the probability that was given to what came, nats. */
export function labelLoss(probability: number, label: number): number {
  return -Math.log(Math.max(LEAST, label === 1 ? probability : 1 - probability));
}

/** Probabilities of a part and what came: label 1 or 0, anything else where it does not count. */
export interface Labelled {
  /** [windows, targetSteps, nodes] */
  readonly probabilities: Float32Array;
  /** Same order. */
  readonly labels: Int8Array;
  readonly targetSteps: number;
  readonly nodes: number;
}

/**
 * The probabilities of one horizon by node, those of events apart from the rest: a part holds hundreds of millions, so they
 * are counted first, written into one array each, and let go before the next horizon is looked at.
 */
export class EventTally {
  readonly #nodes: number;
  readonly #loss: number;
  readonly #positives: Pool;
  readonly #negatives: Pool;
  readonly #absolute: Float64Array;
  readonly #square: Float64Array;
  readonly #averageWithin: number | null;
  readonly #pooled: PrecisionRecall | null;

  /** @param horizon steps ahead, from 1; 0 for all target steps together */
  constructor(labelled: Labelled, horizon: number) {
    const { probabilities, labels, nodes } = labelled;
    const counts = [new Uint32Array(nodes), new Uint32Array(nodes)] as const;
    eachPlace(labelled, horizon, (at, node) => {
      const count = counts[labels[at] as 0 | 1];
      if (count) count[node] = (count[node] ?? 0) + 1;
    });
    this.#nodes = nodes;
    this.#positives = new Pool(counts[1]);
    this.#negatives = new Pool(counts[0]);
    let loss = 0;
    eachPlace(labelled, horizon, (at, node) => {
      const label = labels[at];
      if (label !== 1 && label !== 0) return;
      const probability = probabilities[at] ?? NaN;
      (label === 1 ? this.#positives : this.#negatives).add(node, probability);
      loss += labelLoss(probability, label);
    });
    this.#loss = loss;
    const sums = (of: (away: number) => number) =>
      Float64Array.from(
        { length: nodes },
        (_, node) => sumOf(this.#positives.of(node), (p) => of(1 - p)) + sumOf(this.#negatives.of(node), (p) => of(p)),
      );
    this.#absolute = sums((away) => away);
    this.#square = sums((away) => away ** 2);
    this.#averageWithin = this.#withinNodes();
    // Last: it sorts the whole pools, whose nodes are no longer apart then.
    this.#pooled = precisionRecall(this.#positives.values, this.#negatives.values);
  }

  /** The threshold of the highest F1; one half where there is no event to find. */
  get bestThreshold(): number {
    return this.#pooled?.bestThreshold ?? 0.5;
  }

  /** @param threshold probability from which on an event is called */
  score(horizon: number, threshold: number): EventHorizonScore {
    const [positives, negatives] = [this.#positives.values, this.#negatives.values];
    const validCount = positives.length + negatives.length;
    const known = (node: number) => this.#positives.of(node).length + this.#negatives.of(node).length;
    const perNode = (of: (node: number) => number) =>
      Float32Array.from({ length: this.#nodes }, (_, node) => (known(node) === 0 ? NaN : of(node)));
    const [absolute, square] = [this.#absolute, this.#square];
    const total = (sums: Float64Array) => sums.reduce((a, b) => a + b, 0);
    const brier = total(square) / validCount;
    const hits = countFrom(positives, threshold);
    const called = hits + countFrom(negatives, threshold);
    return {
      horizon,
      mae: total(absolute) / validCount,
      rmse: Math.sqrt(brier),
      mape: null,
      validCount,
      nodeMae: perNode((node) => (absolute[node] ?? NaN) / known(node)),
      nodeRmse: perNode((node) => Math.sqrt((square[node] ?? NaN) / known(node))),
      event: {
        crossEntropy: this.#loss / validCount,
        brier,
        prevalence: positives.length / validCount,
        averagePrecision: this.#pooled?.averagePrecision ?? null,
        nodeAveragePrecision: this.#averageWithin,
        threshold,
        precision: called === 0 ? null : hits / called,
        recall: positives.length === 0 ? null : hits / positives.length,
        // Events without a call are all missed: an F1 of 0, although the precision is then that of nothing.
        f1: positives.length === 0 ? null : (2 * hits) / (called + positives.length),
        alarms: null,
      },
    };
  }

  #withinNodes(): number | null {
    let [sum, found] = [0, 0];
    for (let node = 0; node < this.#nodes; node += 1) {
      const own = precisionRecall(this.#positives.of(node), this.#negatives.of(node));
      if (own === null) continue;
      sum += own.averagePrecision;
      found += 1;
    }
    return found === 0 ? null : sum / found;
  }
}

/** Probabilities of all nodes, one node's after another's. */
class Pool {
  readonly values: Float32Array;
  readonly #ends: Float64Array;
  readonly #next: Float64Array;

  /** @param counts how many each node has */
  constructor(counts: Uint32Array) {
    let end = 0;
    this.#ends = Float64Array.from(counts, (count) => (end += count));
    this.#next = this.#ends.map((own, node) => own - (counts[node] ?? 0));
    this.values = new Float32Array(end);
  }

  add(node: number, probability: number): void {
    const at = this.#next[node] ?? NaN;
    this.values[at] = probability;
    this.#next[node] = at + 1;
  }

  of(node: number): Float32Array {
    return this.values.subarray(this.#ends[node - 1] ?? 0, this.#ends[node]);
  }
}

/** Places of a horizon in the order of windows, steps and nodes. */
function eachPlace(
  { probabilities, targetSteps, nodes }: Labelled,
  horizon: number,
  visit: (at: number, node: number) => void,
): void {
  const [first, stride] = horizon === 0 ? [0, nodes] : [(horizon - 1) * nodes, targetSteps * nodes];
  for (let row = first; row < probabilities.length; row += stride) {
    for (let node = 0; node < nodes; node += 1) visit(row + node, node);
  }
}

function sumOf(values: Float32Array, of: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum;
}

/** How many are the threshold or more. */
function countFrom(values: Float32Array, threshold: number): number {
  let count = 0;
  for (const value of values) if (value >= threshold) count += 1;
  return count;
}
