/**
 * Batches straight from the series by window start ("index batching": no window is ever materialised twice). All
 * arrays are node-first; N nodes, B windows, T input steps, H target steps, K calendar features, C channels beside a lag.
 */
import type { Inputs } from '../config/index.ts';
import { DataError, ShapeError } from '../errors.ts';
import { sizeOf } from '../shape.ts';
import { CovariateReader, type CovariateGroup } from './covariates.ts';
import { eventLabelAt, UNKNOWN } from './event-labels.ts';
import { ratedProbability } from './event-rates.ts';
import { logOdds } from './log-odds.ts';
import { Memory, memoryFeatures } from './memory.ts';
import { showsTargets, type WindowPurpose } from './read-log.ts';
import { shownReadings } from './shown-readings.ts';
import type { PreparedData } from './prepared-data.ts';
import type { Series } from './series.ts';
import { WindowRows } from './window-rows.ts';

const MINUTES_A_DAY = 1440;

export interface Batch {
  /** [N, B, T] z; a missing reading repeats the last observed one before it in the window, 0 where there is none. */
  readonly lags: Float32Array;
  /** [N, B, T] 1 where the reading was observed. */
  readonly lagMask: Float32Array;
  /** [N, B, 1] z of the last observed lag, 0 where there is none. */
  readonly last: Float32Array;
  /** [N, B, H] z of the historical profile at the target steps; under an event protocol, log-odds of the event rates. */
  readonly profile: Float32Array;
  /** [N, B, T] z of the historical profile at the input steps. */
  readonly profileLags: Float32Array;
  /** [N, B, M] z of the means over past weeks that the inputs ask for (see `Memory`). */
  readonly memory: Float32Array;
  /** [B, T, C] what nodes share beside each lag: the time of day in [0, 1), the day of the week in sevenths. */
  readonly lagCalendar: Float32Array;
  /** [B, T] slot of the day of each input step. */
  readonly slots: Int32Array;
  /** [B, T] day of the week of each input step, 0 (Monday) to 6. */
  readonly weekdays: Int32Array;
  /** [B, K] sine and cosine of each harmonic of the time of day, then the weekend flag, at the last input step. */
  readonly calendar: Float32Array;
  /** [N, B, K'] further channels, each z at the steps at which it is known and the share observed; see `CovariateReader`. */
  readonly covariates: Float32Array;
  /** [N, B, H] z, under an event protocol 0 or 1; 0 where missing. */
  readonly target: Float32Array;
  /** [N, B, H] 1 where the target was observed, under an event protocol where the label is known. */
  readonly targetMask: Float32Array;
}

/** Number of calendar features K that `inputs` asks for. */
export function calendarFeatures(inputs: Inputs): number {
  return 2 * inputs.timeOfDayHarmonics + (inputs.weekendFlag ? 1 : 0);
}

/** Number of channels C beside each lag that `inputs` asks for. */
export function lagChannels(inputs: Inputs): number {
  return (inputs.lagTimeOfDay ? 1 : 0) + (inputs.lagDayOfWeek ? 1 : 0);
}

/** The room that a batch's rows lie in. */
const rowsOf = new WeakMap<Batch, WindowRows>();

/** Fills batches for one series, protocol and choice of inputs. */
export class WindowBatcher {
  readonly #data: PreparedData;
  readonly #inputs: Inputs;
  readonly #covariates: CovariateReader;
  readonly #memory: Memory;
  readonly #readings: Float32Array;

  /** @throws DataError for a covariate that the series lacks */
  constructor(data: PreparedData, inputs: Inputs) {
    this.#data = data;
    this.#inputs = inputs;
    this.#readings = shownReadings(data.series, inputs);
    this.#memory = new Memory(data.series, this.#readings, data.profile, inputs, data.learnt);
    this.#covariates = new CovariateReader(data.series, data.protocol, inputs, data.reads);
    for (const { name, isKnownAhead } of this.#covariates.shown) data.reads.show(name, isKnownAhead ? 'ahead' : 'past');
  }

  /** Columns of the covariates, K'. */
  get covariateColumns(): number {
    return this.#covariates.columns;
  }

  /** Channels whose readings those columns are. */
  get covariateChannels(): number {
    return this.#covariates.shown.length;
  }

  /** Which of those columns are one source's. */
  get covariateGroups(): readonly CovariateGroup[] {
    return this.#covariates.groups;
  }

  /** The same inputs from other readings of the same nodes and steps; scaler and profile stay. */
  over(series: Series): WindowBatcher {
    return new WindowBatcher({ ...this.#data, series }, this.#inputs);
  }

  /** Shapes of a batch of `size` windows, by field. */
  shapes(size: number): Readonly<Record<keyof Batch, readonly number[]>> {
    const nodes = this.#data.series.nodes;
    const { inputSteps, targetSteps } = this.#data.protocol;
    return {
      lags: [nodes, size, inputSteps],
      lagMask: [nodes, size, inputSteps],
      last: [nodes, size, 1],
      profile: [nodes, size, targetSteps],
      profileLags: [nodes, size, inputSteps],
      memory: [nodes, size, memoryFeatures(this.#inputs, this.#data.protocol)],
      lagCalendar: [size, inputSteps, lagChannels(this.#inputs)],
      slots: [size, inputSteps],
      weekdays: [size, inputSteps],
      calendar: [size, calendarFeatures(this.#inputs)],
      covariates: [nodes, size, this.covariateColumns],
      target: [nodes, size, targetSteps],
      targetMask: [nodes, size, targetSteps],
    };
  }

  /** Room for a batch of `size` windows, to be filled again and again. */
  allocate(size: number): Batch {
    const shapes = this.shapes(size);
    const room = (field: keyof Batch) => new Float32Array(sizeOf(shapes[field]));
    const rows = new WindowRows({ nodes: this.#data.series.nodes, windows: size, ...this.#data.protocol });
    const batch: Batch = {
      ...rows.arrays,
      memory: room('memory'),
      lagCalendar: room('lagCalendar'),
      slots: new Int32Array(sizeOf(shapes.slots)),
      weekdays: new Int32Array(sizeOf(shapes.weekdays)),
      calendar: room('calendar'),
      covariates: room('covariates'),
    };
    rowsOf.set(batch, rows);
    return batch;
  }

  /**
   * Writes the windows that begin at `starts` into `batch`, and what for into the run's record.
   *
   * @param starts first input step of each window, at most as many as the batch holds
   * @param batch from `allocate`; where it holds more windows than given, the rest repeats the last window with a
   *   target mask of 0, so that a padded batch adds nothing to a masked loss
   * @param purpose what they are read for; of a forecast target and target mask stay 0
   * @param labelled for each start 0 where target and target mask stay 0 too; none when left out
   * @throws ShapeError when there are no starts or too many; DataError when a window leaves the series
   */
  fill(starts: Int32Array, batch: Batch, purpose: WindowPurpose, labelled?: Uint8Array): Batch {
    const rows = rowsOf.get(batch);
    const size = batch.last.length / this.#data.series.nodes;
    if (!rows) throw new ShapeError('WindowBatcher.fill', 'a batch from allocate', 'another');
    if (starts.length === 0 || starts.length > size) {
      throw new ShapeError('WindowBatcher.fill', `1 to ${size} window starts`, String(starts.length));
    }
    this.#data.reads.readWindows(purpose, starts, this.#data.protocol, labelled);
    const isShown = showsTargets(purpose);
    for (let b = 0; b < size; b++) {
      const start = starts[Math.min(b, starts.length - 1)] ?? 0;
      this.#fillWindow(rows, batch, b, start, isShown && b < starts.length && labelled?.[b] !== 0);
    }
    return batch;
  }

  #fillWindow(rows: WindowRows, batch: Batch, b: number, start: number, real: boolean): void {
    const { series, protocol, scaler, profile, event } = this.#data;
    const { nodes } = series;
    const size = batch.last.length / nodes;
    const { inputSteps, targetSteps } = protocol;
    const end = start + inputSteps + targetSteps;
    if (start < 0 || end > series.steps) {
      throw new DataError(`a window from step ${start} to ${end} leaves the series of ${series.steps} steps`);
    }
    rows.write({ values: this.#readings, mask: series.mask, profile, ...scaler }, b, start, real);
    const columns = this.covariateColumns;
    if (columns > 0) {
      for (let n = 0; n < nodes; n++) this.#covariates.write(start, n, batch.covariates, (n * size + b) * columns);
    }
    if (event !== null) this.#fillLabels(batch, size, b, start, real);
    if (batch.memory.length > 0) this.#fillMemory(batch, size, b, start);
    this.#fillCalendar(batch.calendar, b, start + inputSteps - 1);
    this.#fillStepCalendar(batch, b, start);
  }

  /** Labels in the place of readings, log-odds of the event rates in the place of their profile. */
  #fillLabels({ target, targetMask, profile }: Batch, size: number, b: number, start: number, real: boolean): void {
    const { series, protocol, event } = this.#data;
    if (event === null) return;
    const issue = start + protocol.inputSteps - 1;
    for (let node = 0; node < series.nodes; node++) {
      let at = (node * size + b) * protocol.targetSteps;
      for (let horizon = 1; horizon <= protocol.targetSteps; horizon++, at++) {
        const label = real ? eventLabelAt(event, series.nodes, issue, horizon, node) : UNKNOWN;
        target[at] = label === 1 ? 1 : 0;
        targetMask[at] = label === UNKNOWN ? 0 : 1;
        profile[at] = logOdds(ratedProbability(event.rates, event, series.nodes, { issue, horizon, node }));
      }
    }
  }

  #fillMemory({ memory }: Batch, size: number, b: number, start: number): void {
    const { series, protocol, scaler } = this.#data;
    const { targetSteps } = protocol;
    const features = memoryFeatures(this.#inputs, protocol);
    const scale = (value: number) => (value - scaler.mean) / scaler.deviation;
    const issue = start + protocol.inputSteps - 1;
    for (let node = 0; node < series.nodes; node++) {
      this.#memory.write({ issue, node, targetSteps }, memory, (node * size + b) * features, scale);
    }
  }

  #fillStepCalendar({ lagCalendar, slots, weekdays }: Batch, b: number, start: number): void {
    const { inputSteps } = this.#data.protocol;
    const { minuteOfDay, weekday } = this.#data.series.calendar;
    const { timeOfDaySlots, lagTimeOfDay, lagDayOfWeek } = this.#inputs;
    let at = b * inputSteps * lagChannels(this.#inputs);
    for (let t = 0; t < inputSteps; t++) {
      const minute = minuteOfDay[start + t] ?? 0;
      const day = weekday[start + t] ?? 0;
      if (lagTimeOfDay) lagCalendar[at++] = minute / MINUTES_A_DAY;
      if (lagDayOfWeek) lagCalendar[at++] = day / 7;
      slots[b * inputSteps + t] = Math.floor((minute * timeOfDaySlots) / MINUTES_A_DAY);
      weekdays[b * inputSteps + t] = day;
    }
  }

  #fillCalendar(calendar: Float32Array, b: number, step: number): void {
    const { minuteOfDay, weekend } = this.#data.series.calendar;
    const { timeOfDayHarmonics, weekendFlag } = this.#inputs;
    let at = b * calendarFeatures(this.#inputs);
    const angle = (2 * Math.PI * (minuteOfDay[step] ?? 0)) / MINUTES_A_DAY;
    for (let k = 1; k <= timeOfDayHarmonics; k++) {
      calendar[at++] = Math.sin(k * angle);
      calendar[at++] = Math.cos(k * angle);
    }
    if (weekendFlag) calendar[at] = weekend[step] ?? 0;
  }
}
