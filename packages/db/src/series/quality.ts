/**
 * Goes along one channel of a series that is stored already, and tells what a person should look at before a model learns
 * from it. One pass, in memory that grows with the sensors alone: of each sensor and hour of the week a sum and a count.
 */
import type { NodeStatistics } from './statistics.ts';
import { partOf, Stretches, type QualityFinding, type QualityPart } from './faults.ts';
import { WEEK_HOURS } from './week-hours.ts';

/** So many steps of one value that is not zero are no measurement any more. */
export const STUCK_STEPS = 12;
/** Standard deviations from the sensor's mean, and from the readings beside it, beyond which a reading is out of range. */
export const FAR = 6;
/** Share of missing readings from which a sensor is worth a word. */
export const MUCH_MISSING = 0.2;
/** Zeros that begin and end abruptly: the readings beside them are above this share of the sensor's mean. */
const ABRUPT_SHARE = 0.25;
/** Below this a usual count is so small that zeros, and the same count again and again, come by chance. */
const SMALL_COUNT = 8;
/** Quantities that are never negative. */
const NEVER_NEGATIVE = /speed|flow|volume|count|occupancy|density/i;

/** What is known of a sensor beside its findings; units as the dataset's, steps from 0. */
export interface SensorQuality {
  readonly zeroShare: number;
  readonly lastValue: number | null;
  readonly lastStep: number | null;
  readonly gaps: number;
  readonly longestGapSteps: number;
  readonly stuckSteps: number;
}

/** By hour of the week, Monday 00:00 first. */
export interface WeekProfile {
  /** Mean of the observed readings; null where there are none. */
  readonly means: readonly (number | null)[];
  /** Share of the readings that are missing, 0 to 1; null where the series has no step in that hour. */
  readonly missingShares: readonly (number | null)[];
}

export interface SeriesToJudge {
  readonly nodes: number;
  readonly channels: number;
  /** The one that is judged. */
  readonly channel: number;
  readonly steps: number;
  readonly quantity: string;
  /** Of the channel over the whole series, one entry a node. */
  readonly usual: readonly NodeStatistics[];
  /** Hour of the week of a step, 0 to 167. */
  readonly hourOf: (step: number) => number;
}

export class SeriesQuality {
  readonly #series: SeriesToJudge;
  readonly #observed: Float64Array;
  readonly #zeros: Float64Array;
  readonly #last: Float64Array;
  readonly #lastStep: Float64Array;
  /** Step with which the value that a sensor shows began; the same of what it shows none of. */
  readonly #since: Float64Array;
  readonly #valueBeforeZeros: Float64Array;
  readonly #hash: Int32Array;
  readonly #far: Float64Array;
  readonly #farAt: Float64Array;
  readonly #farCount: Uint32Array;
  /** The last reading where it is far from all before; NaN where it is not. */
  readonly #alone: Float64Array;
  readonly #gaps: Stretches;
  readonly #stuck: Stretches;
  readonly #zeroRuns: Stretches;
  readonly #outages: { from: number; to: number }[] = [];
  readonly #sums: Float64Array;
  readonly #counts: Uint32Array;
  readonly #hourSteps = new Uint32Array(WEEK_HOURS);
  readonly #isNeverNegative: boolean;
  #isWhole = true;

  constructor(series: SeriesToJudge) {
    this.#series = series;
    const { nodes } = series;
    const room = () => new Float64Array(nodes);
    this.#observed = room();
    this.#zeros = room();
    this.#last = room().fill(NaN);
    this.#lastStep = room().fill(-1);
    this.#since = room();
    this.#valueBeforeZeros = room().fill(NaN);
    this.#hash = new Int32Array(nodes);
    this.#far = room().fill(NaN);
    this.#farAt = room();
    this.#farCount = new Uint32Array(nodes);
    this.#alone = room().fill(NaN);
    this.#gaps = new Stretches(nodes);
    this.#stuck = new Stretches(nodes);
    this.#zeroRuns = new Stretches(nodes);
    this.#sums = new Float64Array(nodes * WEEK_HOURS);
    this.#counts = new Uint32Array(nodes * WEEK_HOURS);
    this.#isNeverNegative = NEVER_NEGATIVE.test(series.quantity);
  }

  /** The rows that follow those before; values [steps, nodes, channels], 1 in the mask where observed. */
  add({
    startStep,
    steps,
    values,
    mask,
  }: {
    readonly startStep: number;
    readonly steps: number;
    readonly values: Float32Array;
    readonly mask: Uint8Array;
  }): void {
    const { nodes, channels, channel, hourOf } = this.#series;
    const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
    for (let row = 0; row < steps; row += 1) {
      const step = startStep + row;
      const hour = hourOf(step);
      this.#hourSteps[hour] = (this.#hourSteps[hour] ?? 0) + 1;
      let observed = 0;
      for (let node = 0; node < nodes; node += 1) {
        const at = (row * nodes + node) * channels + channel;
        if (mask[at] === 1) {
          observed += 1;
          this.#hash[node] = Math.imul((this.#hash[node] ?? 0) ^ (bits[at] ?? 0) ^ step, 0x01000193);
          this.#read(node, step, hour, values[at] ?? 0);
        } else if (this.#lastStep[node] === step - 1 || step === 0) {
          this.#endRun(node, step, NaN);
          this.#settle(node, NaN, 0);
          this.#since[node] = step;
        }
      }
      if (observed === 0) this.#silence(step);
    }
  }

  #read(node: number, step: number, hour: number, value: number): void {
    const last = this.#last[node] ?? NaN;
    const isAfterGap = this.#lastStep[node] !== step - 1;
    if (isAfterGap && step > 0) this.#gaps.add(node, this.#since[node] ?? 0, step);
    if (isAfterGap) {
      this.#since[node] = step;
      this.#valueBeforeZeros[node] = NaN;
    } else if (value !== last) {
      this.#endRun(node, step, value);
      this.#since[node] = step;
    }
    this.#judgeRange(node, step, value, isAfterGap ? NaN : last);
    this.#last[node] = value;
    this.#lastStep[node] = step;
    this.#observed[node] = (this.#observed[node] ?? 0) + 1;
    if (value === 0) this.#zeros[node] = (this.#zeros[node] ?? 0) + 1;
    else this.#valueBeforeZeros[node] = value;
    if (this.#isWhole && !Number.isInteger(value)) this.#isWhole = false;
    const cell = node * WEEK_HOURS + hour;
    this.#sums[cell] = (this.#sums[cell] ?? 0) + value;
    this.#counts[cell] = (this.#counts[cell] ?? 0) + 1;
  }

  /** @param next the reading after the run; NaN where it is missing */
  #endRun(node: number, step: number, next: number): void {
    const [from, value] = [this.#since[node] ?? 0, this.#last[node] ?? NaN];
    if (Number.isNaN(value)) return;
    if (value !== 0) {
      if (step - from >= STUCK_STEPS) this.#stuck.add(node, from, step, value);
      return;
    }
    const abrupt = ABRUPT_SHARE * (this.#series.usual[node]?.mean ?? NaN);
    const isAbrupt = (this.#valueBeforeZeros[node] ?? NaN) > abrupt && next > abrupt;
    if (step - from >= 2 && isAbrupt) this.#zeroRuns.add(node, from, step, 0);
  }

  /** Far from its mean, and as far from the reading before: whether it stands alone the next one says. */
  #judgeRange(node: number, step: number, value: number, before: number): void {
    const usual = this.#series.usual[node];
    const reach = FAR * (usual?.standardDeviation ?? NaN);
    this.#settle(node, value, reach);
    if (this.#isNeverNegative && value < 0) return this.#outOfRange(node, step, value);
    const isFar = reach > 0 && Math.abs(value - (usual?.mean ?? NaN)) > reach;
    if (isFar && !(Math.abs(value - before) <= reach)) this.#alone[node] = value;
  }

  /** @param next the reading after one that is far away; NaN where it is missing */
  #settle(node: number, next: number, reach: number): void {
    const value = this.#alone[node] ?? NaN;
    if (Number.isNaN(value)) return;
    this.#alone[node] = NaN;
    // A jam or a storm lasts longer than one step.
    if (!(Math.abs(value - next) <= reach)) this.#outOfRange(node, this.#lastStep[node] ?? 0, value);
  }

  #outOfRange(node: number, step: number, value: number): void {
    const mean = this.#series.usual[node]?.mean ?? 0;
    this.#farCount[node] = (this.#farCount[node] ?? 0) + 1;
    if (Math.abs(value - mean) <= Math.abs((this.#far[node] ?? NaN) - mean)) return;
    this.#far[node] = value;
    this.#farAt[node] = step;
  }

  #silence(step: number): void {
    const last = this.#outages.at(-1);
    if (last?.to === step) last.to = step + 1;
    else this.#outages.push({ from: step, to: step + 1 });
  }

  /** To be asked once, after the last row. */
  parts(): QualityPart[] {
    const { nodes, steps, usual } = this.#series;
    const isConstant = (node: number) =>
      (this.#observed[node] ?? 0) > STUCK_STEPS && usual[node]?.minimum === usual[node]?.maximum;
    for (let node = 0; node < nodes; node += 1) {
      if (this.#lastStep[node] !== steps - 1) this.#gaps.add(node, this.#since[node] ?? 0, steps);
      else this.#endRun(node, steps, NaN);
      this.#settle(node, NaN, 0);
    }
    const isSilent = (node: number) => this.#observed[node] === 0;
    const all = [...this.#observed.keys()];
    const whole = (node: number): QualityFinding => ({
      ...{ node, other: null, fromStep: 0, steps, value: null },
      count: steps - (this.#observed[node] ?? 0),
    });
    const missing = all.filter((node) => !isSilent(node) && (this.#observed[node] ?? 0) < (1 - MUCH_MISSING) * steps);
    const constant = all.filter(isConstant);
    const silent = all.filter(isSilent);
    const far = all.filter((node) => (this.#farCount[node] ?? 0) > 0);
    // Small counts come again and again by chance, zeros among them.
    const isTelling = (node: number) => !this.#isWhole || (usual[node]?.mean ?? 0) >= SMALL_COUNT;
    const outages = this.#outages.map(({ from, to }) => ({
      ...{ node: null, other: null, fromStep: from, steps: to - from, value: null, count: 1 },
    }));
    const observedOf = (list: readonly number[]) => list.reduce((sum, node) => sum + (this.#observed[node] ?? 0), 0);
    return [
      partOf('OUTAGE', outages, nodes * outages.reduce((sum, outage) => sum + outage.steps, 0)),
      partOf('SILENT', silent.map(whole), silent.length * steps),
      partOf('MISSING', missing.map(whole), missing.length * steps - observedOf(missing)),
      this.#gaps.part('GAP', (node) => !isSilent(node)),
      partOf(
        'CONSTANT',
        constant.map((node) => ({
          ...whole(node),
          ...{ value: usual[node]?.mean ?? null, count: this.#observed[node] ?? 0 },
        })),
        observedOf(constant),
      ),
      this.#stuck.part('STUCK', (node) => isTelling(node) && !isConstant(node)),
      this.#zeroRuns.part('ZEROS', isTelling),
      partOf(
        'OUT_OF_RANGE',
        far.map((node) => ({
          ...{ node, other: null, fromStep: this.#farAt[node] ?? 0, steps: 1 },
          ...{ value: this.#far[node] ?? null, count: this.#farCount[node] ?? 0 },
        })),
        far.reduce((sum, node) => sum + (this.#farCount[node] ?? 0), 0),
      ),
      this.#duplicates((node) => !isSilent(node) && !isConstant(node)),
    ];
  }

  #duplicates(counts: (node: number) => boolean): QualityPart {
    const first = new Map<string, number>();
    const found: QualityFinding[] = [];
    let readings = 0;
    for (const [node, hash] of this.#hash.entries()) {
      const observed = this.#observed[node] ?? 0;
      if (!counts(node) || observed < STUCK_STEPS) continue;
      // A hash may meet by chance; the count, the last value and the mean as well do not.
      const key = [hash, observed, this.#last[node], this.#series.usual[node]?.mean].join('/');
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, node);
        continue;
      }
      readings += observed;
      found.push({ node, other, fromStep: 0, steps: this.#series.steps, value: null, count: observed });
    }
    return partOf('DUPLICATE', found, readings);
  }

  /** One entry a node; after `parts`, which ends the last gaps. */
  sensors(): SensorQuality[] {
    return Array.from({ length: this.#series.nodes }, (_, node) => {
      const observed = this.#observed[node] ?? 0;
      return {
        zeroShare: observed === 0 ? 0 : (this.#zeros[node] ?? 0) / observed,
        lastValue: observed === 0 ? null : (this.#last[node] ?? null),
        lastStep: observed === 0 ? null : (this.#lastStep[node] ?? null),
        gaps: this.#gaps.countOf(node),
        longestGapSteps: this.#gaps.longestOf(node),
        stuckSteps: this.#stuck.longestOf(node),
      };
    });
  }

  /** @param nodes indices of sensors, put together reading by reading; all where left out */
  week(nodes: readonly number[] = [...this.#observed.keys()]): WeekProfile {
    const means: (number | null)[] = [];
    const missingShares: (number | null)[] = [];
    for (let hour = 0; hour < WEEK_HOURS; hour += 1) {
      let [sum, count] = [0, 0];
      for (const node of nodes) {
        sum += this.#sums[node * WEEK_HOURS + hour] ?? 0;
        count += this.#counts[node * WEEK_HOURS + hour] ?? 0;
      }
      const readings = nodes.length * (this.#hourSteps[hour] ?? 0);
      means.push(count === 0 ? null : sum / count);
      missingShares.push(readings === 0 ? null : 1 - count / readings);
    }
    return { means, missingShares };
  }
}
