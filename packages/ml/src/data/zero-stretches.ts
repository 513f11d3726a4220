/** Zeros that look like gaps, counted as the rows of a series come by. */

/** Nodes whose zeros are looked at, spread over all. */
const TRIED_NODES = 64;
/** Length from which a stretch of zeros may be a gap, seconds and steps. */
const STRETCH_SECONDS = 900;
const STRETCH_STEPS = 3;
/** A stretch begins and ends abruptly where its neighbours are at least this share of the node's mean of other readings. */
const ABRUPT_SHARE = 0.5;
/** Whole numbers of which a twentieth is at most this are counts, for which a zero is the next smaller one. */
const SMALL_COUNT = 2;

/**
 * Looks for stretches of zeros that begin and end abruptly, in some nodes spread over all. It keeps no readings, only the
 * stretches that are long enough: what they are held against is known at the end.
 */
export class ZeroStretches {
  readonly #nodes: number;
  readonly #tried: readonly { readonly node: number; readonly zeros: NodeZeros }[];

  /** @param series.stepSeconds seconds between two rows */
  constructor({ nodes, stepSeconds }: { readonly nodes: number; readonly stepSeconds: number }) {
    this.#nodes = nodes;
    const every = Math.max(1, Math.floor(nodes / TRIED_NODES));
    const shortest = Math.max(STRETCH_STEPS, Math.ceil(STRETCH_SECONDS / stepSeconds));
    this.#tried = Array.from({ length: Math.ceil(nodes / every) }, (_, at) => ({
      node: at * every,
      zeros: new NodeZeros(shortest),
    }));
  }

  /**
   * The rows that follow those before.
   *
   * @param rows.values row-major [steps, nodes] in the dataset's unit
   * @param rows.mask same order, 1 = observed
   */
  add({ values, mask }: { readonly values: Float32Array; readonly mask: Uint8Array }): void {
    for (const { node, zeros } of this.#tried) {
      for (let at = node; at < values.length; at += this.#nodes) if (mask[at] === 1) zeros.add(values[at] ?? 0);
    }
  }

  /** Share of the observed readings of the tried nodes that are zeros in such stretches. */
  share(): number {
    let observed = 0;
    let suspect = 0;
    for (const { zeros } of this.#tried) {
      observed += zeros.observed;
      suspect += zeros.suspect();
    }
    return observed === 0 ? 0 : suspect / observed;
  }
}

/** The zeros of one node between its other readings. */
class NodeZeros {
  #zeros = 0;
  #others = 0;
  #sum = 0;
  #small = 0;
  #isCount = true;
  #isNegative = false;
  /** Of the stretch that goes on: its length, and the reading before it. */
  #length = 0;
  #before = Infinity;
  /** Length and smaller neighbour of each stretch that is long enough. */
  readonly #stretches: [length: number, neighbour: number][] = [];

  constructor(private readonly shortest: number) {}

  get observed(): number {
    return this.#zeros + this.#others;
  }

  add(value: number): void {
    if (value === 0) {
      this.#zeros += 1;
      this.#length += 1;
      return;
    }
    this.#end(value);
    this.#before = value;
    this.#others += 1;
    this.#sum += value;
    if (value <= SMALL_COUNT) this.#small += 1;
    this.#isCount &&= Number.isInteger(value);
    // Negative readings lie on both sides of zero, which is then a value like any other.
    this.#isNegative ||= value < 0;
  }

  #end(after: number): void {
    if (this.#length >= this.shortest) this.#stretches.push([this.#length, Math.min(this.#before, after)]);
    this.#length = 0;
  }

  /** To be asked at the end. */
  suspect(): number {
    this.#end(Infinity);
    if (this.#others === 0 || this.#zeros === 0 || this.#isNegative) return 0;
    if (this.#isCount && this.#small > Math.floor(this.#others / 20)) return 0;
    const far = (ABRUPT_SHARE * this.#sum) / this.#others;
    return this.#stretches.reduce((sum, [length, neighbour]) => (neighbour >= far ? sum + length : sum), 0);
  }
}
