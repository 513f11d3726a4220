/** What zeros tell that were taken as readings. */
import { ZeroStretches } from '@stillgraph/ml/data';
import { misfits, namedProtocols } from '@stillgraph/ml/config';
import type { Slice } from './readings.ts';

const ADVICE = 'import with --zero-is-missing';

interface Shape {
  readonly nodes: number;
  readonly steps: number;
  readonly stepSeconds: number;
}

/**
 * Zeros that look like gaps, and zeros that keep a dataset from standing beside published figures. The same signs keep runs
 * off leaderboards later, when a long training is over.
 */
export class ZeroSigns {
  readonly #stretches: ZeroStretches;
  #zeros = 0;

  constructor(private readonly shape: Shape) {
    this.#stretches = new ZeroStretches(shape);
  }

  /** The rows of the target that follow those before. */
  add(slice: Slice): void {
    const { values, mask } = slice;
    for (let at = 0; at < values.length; at++) if (values[at] === 0 && mask[at] === 1) this.#zeros += 1;
    this.#stretches.add(slice);
  }

  /** In sentences without a full stop; to be asked at the end. */
  notes(): string[] {
    if (this.#zeros === 0) return [];
    const notes: string[] = [];
    const { nodes, steps, stepSeconds } = this.shape;
    const suspect = this.#stretches.share();
    if (suspect > 0) {
      notes.push(
        `${percent(this.#zeros / (nodes * steps))} of the readings are zeros, ${percent(suspect)} in stretches that begin and end ` +
          `abruptly: they look like missing readings; where they are, ${ADVICE}`,
      );
    }
    const shape = { nodes, steps, stepSeconds, zeroIsMissing: false };
    const published = namedProtocols().find(
      (named) => misfits(named, shape).length > 0 && misfits(named, { ...shape, zeroIsMissing: true }).length === 0,
    );
    if (published !== undefined) {
      notes.push(`published figures of ${published.title} count zeros as missing: to stand beside them, ${ADVICE}`);
    }
    return notes;
  }
}

function percent(share: number): string {
  return share < 0.001 ? 'less than 0.1 %' : `${(100 * share).toFixed(1)} %`;
}
