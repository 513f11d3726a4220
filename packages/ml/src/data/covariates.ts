/**
 * Further channels of a series as inputs. What is known in the past only is shown up to the end of a window; what is known
 * ahead (a calendar, an issued forecast) at the target steps too. Everything is standardised per channel by the observed
 * readings of the train part alone.
 */
import { cutsOf, type Inputs, type Protocol } from '../config/index.ts';
import { DataError } from '../errors.ts';
import type { ReadLog } from './read-log.ts';
import type { Covariate, Series } from './series.ts';

/** Columns of a row that belong together: those of one source, which is there or absent as a whole. */
export interface CovariateGroup {
  readonly name: string;
  /** First column, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

interface Channel extends Covariate {
  readonly mean: number;
  readonly scale: number;
}

/** The source of a channel: `incidents` of `incidents/3`. */
export function covariateGroup(name: string): string {
  return name.split('/', 1)[0] ?? name;
}

/**
 * The channels that `inputs` asks for, by name or by source, in the order of the series.
 * @throws DataError for a name that no channel and no source has
 */
function chosen<Offered extends Pick<Covariate, 'name'>>(
  offered: readonly Offered[],
  { covariates: names }: Inputs,
): Offered[] {
  for (const name of names) {
    if (offered.some((channel) => channel.name === name || covariateGroup(channel.name) === name)) continue;
    const known = offered.map((channel) => channel.name).join(', ') || 'none';
    throw new DataError(`inputs.covariates: the series has no covariate "${name}"; there are: ${known}`);
  }
  const asked = offered.filter(({ name }) => names.includes(name) || names.includes(covariateGroup(name)));
  // Stable: channels of one source stand beside each other.
  const order = [...new Set(asked.map(({ name }) => covariateGroup(name)))];
  return asked.toSorted((a, b) => order.indexOf(covariateGroup(a.name)) - order.indexOf(covariateGroup(b.name)));
}

/** Steps of a window that a channel is shown at. */
function shownSteps({ isKnownAhead }: Pick<Covariate, 'isKnownAhead'>, { inputSteps, targetSteps }: Protocol): number {
  return isKnownAhead ? inputSteps + targetSteps : inputSteps;
}

/**
 * Columns of a row of the covariates that `inputs` asks for: of each channel its steps, and the share observed.
 * @throws DataError for an unknown name
 */
export function covariateColumns(
  offered: readonly Pick<Covariate, 'name' | 'isKnownAhead'>[],
  protocol: Protocol,
  inputs: Inputs,
): number {
  return chosen(offered, inputs).reduce((sum, channel) => sum + shownSteps(channel, protocol) + 1, 0);
}

/** Rows of covariates, one a node and window. */
export class CovariateReader {
  /** Columns of a row: of each channel its input steps, its target steps if it is known ahead, and the share observed. */
  readonly columns: number;
  readonly groups: readonly CovariateGroup[];
  /** The channels, of which those that are known ahead are shown at the target steps too. */
  readonly shown: readonly Pick<Covariate, 'name' | 'isKnownAhead'>[];
  readonly #channels: readonly Channel[];
  readonly #nodes: number;
  readonly #protocol: Protocol;

  /**
   * @param reads is told which steps the channels were standardised by
   * @throws DataError for an unknown name, or a channel without a reading in the train part
   */
  constructor(series: Series, protocol: Protocol, inputs: Inputs, reads?: ReadLog) {
    this.#nodes = series.nodes;
    this.#protocol = protocol;
    const { train } = cutsOf(protocol, series.steps);
    this.#channels = chosen(series.covariates ?? [], inputs).map((channel) => {
      reads?.mark('scaler', 0, train);
      return standardised(channel, train * series.nodes);
    });
    this.shown = this.#channels;
    const groups: CovariateGroup[] = [];
    let at = 0;
    for (const channel of this.#channels) {
      const to = at + this.#steps(channel) + 1;
      const name = covariateGroup(channel.name);
      const last = groups.at(-1);
      if (last?.name === name) groups[groups.length - 1] = { ...last, to };
      else groups.push({ name, from: at, to });
      at = to;
    }
    this.columns = at;
    this.groups = groups;
  }

  /**
   * Writes one row: z of each reading; a missing one repeats the one before it in the window, 0 where there is none.
   *
   * @param start first input step of the window
   * @param out from `at` on
   */
  write(start: number, node: number, out: Float32Array, at: number): void {
    for (const channel of this.#channels) {
      const { values, mask, mean, scale } = channel;
      const steps = this.#steps(channel);
      let [last, observed] = [0, 0];
      for (let step = 0; step < steps; step++) {
        const from = (start + step) * this.#nodes + node;
        if (mask[from] === 1) {
          last = ((values[from] ?? 0) - mean) * scale;
          observed += 1;
        }
        out[at++] = last;
      }
      out[at++] = observed / steps;
    }
  }

  #steps(channel: Covariate): number {
    return shownSteps(channel, this.#protocol);
  }
}

function standardised(channel: Covariate, end: number): Channel {
  const { values, mask, name } = channel;
  let [count, sum, squares] = [0, 0, 0];
  for (let at = 0; at < end; at++) {
    if (mask[at] !== 1) continue;
    count += 1;
    sum += values[at] ?? 0;
  }
  if (count === 0) throw new DataError(`the train part has no reading of the covariate "${name}"`);
  const mean = sum / count;
  for (let at = 0; at < end; at++) if (mask[at] === 1) squares += ((values[at] ?? 0) - mean) ** 2;
  const deviation = Math.sqrt(squares / count);
  // A constant channel has nothing to scale; 1 keeps its z at 0.
  return { ...channel, mean, scale: deviation > 0 ? 1 / deviation : 1 };
}
