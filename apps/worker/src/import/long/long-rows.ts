/** Rows of one time and sensor each: gathered as they come, then brought into the order of their steps. */
import { tmpdir } from 'node:os';
import { ImportError, quoted } from '../import-error.ts';
import { checkName } from '../names.ts';
import type { Readings } from '../readings.ts';
import { RowSpool } from '../row-spool.ts';
import { EARLIEST, type TimeAxis } from '../time-axis.ts';
import { clockText } from '../time-fault.ts';
import type { ParsedTime } from '../time-format.ts';
import { MOST_READINGS } from '../wide-values.ts';
import { zoneClock } from '../zone-clock.ts';
import { sortedTimes } from './sorted-times.ts';

/** Rows times channels: they are sorted in memory, at 12 bytes each and more. */
export const MOST_LONG_READINGS = 60_000_000;
const GROWTH = 1 << 20;
/** Readings of the table that comes of it to one of the rows: what is sparser is no series of measurements. */
const MOST_SPARSE = 1000;

export interface LongTable {
  readonly sensors: readonly string[];
  readonly time: TimeAxis;
  readonly channels: readonly { readonly name: string; readonly readings: Readings }[];
  readonly notes: readonly string[];
}

interface Columns {
  readonly times: Int32Array;
  readonly sensors: Int32Array;
  readonly values: readonly Float32Array[];
}

export class LongRows {
  readonly #times = new Map<string | number, { readonly index: number; readonly place: number | string }>();
  readonly #sensors: Map<string, number>;
  readonly #buffers: readonly ArrayBuffer[];
  #columns: Columns = { times: new Int32Array(), sensors: new Int32Array(), values: [] };
  #count = 0;

  /** @param sensors in their order, where something else than the rows tells it; a row of another is refused */
  constructor(
    private readonly label: string,
    private readonly channels: readonly string[],
    private readonly sensors?: readonly string[],
  ) {
    this.#sensors = new Map((sensors ?? []).map((id, at) => [id, at]));
    const room = () => new ArrayBuffer(0, { maxByteLength: 4 * MOST_LONG_READINGS });
    this.#buffers = [room(), room(), ...channels.map(room)];
  }

  /**
   * The next row, all missing.
   *
   * @param time as the source writes it: what is written alike is one time
   * @throws ImportError where its sensor has no name or is a stranger, or there are too many rows
   */
  add(place: number | string, time: string | number, id: string): void {
    const sensor = this.#sensors.get(id) ?? this.#newSensor(place, id);
    let known = this.#times.get(time);
    if (known === undefined) this.#times.set(time, (known = { index: this.#times.size, place }));
    if ((this.#count + 1) * this.channels.length > MOST_LONG_READINGS) {
      const advice = 'bring it into the wide form, a column a sensor, or split it by time';
      const most = `${MOST_LONG_READINGS} readings, the most that can be sorted at once`;
      throw new ImportError(this.label, place, `here the table passes ${most}; ${advice}`);
    }
    if (this.#count === this.#columns.times.length) this.#grow();
    this.#columns.times[this.#count] = known.index;
    this.#columns.sensors[this.#count] = sensor;
    this.#count += 1;
  }

  #newSensor(place: number | string, id: string): number {
    if (this.sensors !== undefined) throw new ImportError(this.label, place, `no sensor is called ${quoted(id)}`);
    if (id === '') throw new ImportError(this.label, place, 'a sensor has no id');
    checkName(this.label, place, 'the id', id);
    this.#sensors.set(id, this.#sensors.size);
    return this.#sensors.size - 1;
  }

  #grow(): void {
    const bytes = 4 * Math.min(MOST_LONG_READINGS, this.#count + GROWTH);
    for (const buffer of this.#buffers) buffer.resize(bytes);
    const [times, sensors, ...values] = this.#buffers;
    this.#columns = {
      times: new Int32Array(times ?? new ArrayBuffer()),
      sensors: new Int32Array(sensors ?? new ArrayBuffer()),
      values: values.map((buffer) => new Float32Array(buffer)),
    };
    for (const column of this.#columns.values) column.fill(NaN, this.#count);
  }

  /** A reading of the row that was added last. */
  set(channel: number, value: number): void {
    const values = this.#columns.values[channel];
    if (values !== undefined) values[this.#count - 1] = value;
  }

  /**
   * @param timeOf what a time says; null for what is none
   * @param zone of times without an offset, and that the dataset is told in
   * @throws ImportError for times that are none or not whole steps apart, and where a sensor has two rows at one time
   */
  finish(timeOf: (time: string | number) => ParsedTime | null, zone: string, folder = tmpdir()): LongTable {
    const { label } = this;
    if (this.#count === 0) throw new ImportError(label, null, 'has no rows of values: the table is empty');
    const clock = zoneClock(zone);
    const told = Array.from(this.#times, ([time, { index, place }]) => {
      const written = timeOf(time);
      if (written === null) {
        throw new ImportError(
          label,
          place,
          `expected a time as ISO 8601 (2024-01-31 08:05), got ${quoted(String(time))}`,
        );
      }
      const { wallClock, offset } = written;
      const text = typeof time === 'string' ? time : clockText(wallClock, offset, '');
      const instant = offset === null ? clock.instantOf(wallClock) : wallClock - offset;
      if (instant < EARLIEST) throw new ImportError(label, place, `the time ${quoted(text)} lies before the year 1000`);
      return { text, index, place, instant };
    });
    const { time, steps, stepOf, notes } = sortedTimes(label, told, zone);
    const sensors = [...this.#sensors.keys()];
    if (steps * sensors.length > Math.min(MOST_READINGS, MOST_SPARSE * this.#count)) {
      const table = `${steps} times of ${sensors.length} sensors`;
      throw new ImportError(
        label,
        null,
        `expected readings at most times of most sensors, got ${this.#count} rows to ${table}`,
      );
    }
    const order = this.#order(steps, stepOf);
    return {
      sensors,
      time,
      channels: this.channels.map((name, channel) => ({
        name,
        readings: this.#spooled(channel, order, sensors, folder),
      })),
      notes,
    };
  }

  /** Rows by their step, counted first: those of a step stand together, whatever the order of the source. */
  #order(steps: number, stepOf: Int32Array): { readonly rows: Uint32Array; readonly ends: Uint32Array } {
    const { times } = this.#columns;
    const ends = new Uint32Array(steps + 1);
    for (let row = 0; row < this.#count; row++) bump(ends, (stepOf[times[row] ?? 0] ?? 0) + 1);
    for (let step = 0; step < steps; step++) ends[step + 1] = (ends[step + 1] ?? 0) + (ends[step] ?? 0);
    const rows = new Uint32Array(this.#count);
    const next = ends.slice(0, steps);
    for (let row = 0; row < this.#count; row++) {
      const step = stepOf[times[row] ?? 0] ?? 0;
      rows[next[step] ?? 0] = row;
      bump(next, step);
    }
    return { rows, ends };
  }

  #spooled(
    channel: number,
    { rows, ends }: { readonly rows: Uint32Array; readonly ends: Uint32Array },
    sensors: readonly string[],
    folder: string,
  ): Readings {
    const { sensors: of, values } = this.#columns;
    const seen = new Int32Array(sensors.length).fill(-1);
    const spool = new RowSpool(sensors.length, folder);
    for (let step = 0; step < ends.length - 1; step++) {
      const into = spool.next();
      for (const row of rows.subarray(ends[step], ends[step + 1])) {
        const sensor = of[row] ?? 0;
        if (seen[sensor] === step) {
          const id = quoted(sensors[sensor] ?? '');
          throw new ImportError(this.label, `row ${row}`, `sensor ${id} has two readings of one time; keep one`);
        }
        seen[sensor] = step;
        const value = values[channel]?.[row] ?? NaN;
        if (Number.isNaN(value)) continue;
        into.values[sensor] = value;
        into.mask[sensor] = 1;
      }
    }
    return spool;
  }
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
