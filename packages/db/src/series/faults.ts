/** What looks wrong in the series of one sensor, kept as its readings come by: of each kind how often, and the worst. */

export const qualityKinds = [
  'OUTAGE',
  'SILENT',
  'MISSING',
  'GAP',
  'CONSTANT',
  'STUCK',
  'ZEROS',
  'OUT_OF_RANGE',
  'DUPLICATE',
] as const;
export type QualityKind = (typeof qualityKinds)[number];

/** One place to look at. */
export interface QualityFinding {
  /** Index of the sensor; null where it is all of them. */
  readonly node: number | null;
  /** The sensor that it is the same as, of a duplicate. */
  readonly other: number | null;
  /** Steps from `fromStep` on. */
  readonly fromStep: number;
  readonly steps: number;
  /** Of the dataset's unit: what the sensor is stuck at, or shows out of range. */
  readonly value: number | null;
  /** How often this sensor shows it: stretches, or readings out of range and missing. */
  readonly count: number;
}

/** All of a kind. */
export interface QualityPart {
  readonly kind: QualityKind;
  /** Sensors that show it. */
  readonly sensors: number;
  /** Readings that it touches. */
  readonly readings: number;
  /** The worst of each sensor, the worst first. */
  readonly worst: readonly QualityFinding[];
}

/** The longest stretch of a kind that each sensor shows, how many there are, and their readings. */
export class Stretches {
  readonly #count: Uint32Array;
  readonly #readings: Float64Array;
  readonly #from: Float64Array;
  readonly #steps: Float64Array;
  readonly #value: Float64Array;

  constructor(nodes: number) {
    this.#count = new Uint32Array(nodes);
    this.#readings = new Float64Array(nodes);
    this.#from = new Float64Array(nodes);
    this.#steps = new Float64Array(nodes);
    this.#value = new Float64Array(nodes).fill(NaN);
  }

  add(node: number, from: number, to: number, value = NaN): void {
    this.#count[node] = (this.#count[node] ?? 0) + 1;
    this.#readings[node] = (this.#readings[node] ?? 0) + to - from;
    if (to - from <= (this.#steps[node] ?? 0)) return;
    this.#from[node] = from;
    this.#steps[node] = to - from;
    this.#value[node] = value;
  }

  countOf(node: number): number {
    return this.#count[node] ?? 0;
  }

  longestOf(node: number): number {
    return this.#steps[node] ?? 0;
  }

  /** @param counts whether a sensor's stretches are worth a word */
  part(kind: QualityKind, counts: (node: number) => boolean = () => true): QualityPart {
    const shown = [...this.#count.keys()].filter((node) => this.countOf(node) > 0 && counts(node));
    return partOf(
      kind,
      shown.map((node) => {
        const value = this.#value[node] ?? NaN;
        return {
          ...{ node, other: null, fromStep: this.#from[node] ?? 0, steps: this.longestOf(node) },
          value: Number.isNaN(value) ? null : value,
          count: this.countOf(node),
        };
      }),
      shown.reduce((sum, node) => sum + (this.#readings[node] ?? 0), 0),
    );
  }
}

/** Findings of each kind that are told. */
const MOST_TOLD = 50;

export function partOf(kind: QualityKind, findings: readonly QualityFinding[], readings: number): QualityPart {
  const worst = findings.toSorted((a, b) => b.steps - a.steps || b.count - a.count).slice(0, MOST_TOLD);
  const sensors = new Set(findings.flatMap(({ node }) => (node === null ? [] : [node])));
  return { kind, sensors: sensors.size, readings, worst };
}
