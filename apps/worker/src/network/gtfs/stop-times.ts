/** The visits of a timetable in few bytes each: a large city has tens of millions. */
import { ImportError } from '../../import/import-error.ts';
import { numberIn, readTable, secondsIn } from './table.ts';

const TABLE = 'stop_times.txt';
const MOST_VISITS = 20_000_000;
/** Stands for a time that is not written. */
const NO_TIME = -1;

export interface Visit {
  readonly stop: number;
  /** Seconds since the begin of the service day; null where the timetable leaves them to be guessed. */
  readonly arrival: number | null;
  readonly departure: number | null;
}

export class StopTimes {
  private trip = new Uint32Array(1024);
  private stop = new Uint32Array(1024);
  private sequence = new Uint32Array(1024);
  private arrival = new Int32Array(1024);
  private departure = new Int32Array(1024);
  private count = 0;
  private isInOrder = true;

  /**
   * @param trips places of trips by their ids
   * @param stops places of stops by their ids
   * @throws ImportError that names the line, for what is no visit or names a trip or stop that is not there
   */
  static async read(
    folder: string,
    trips: ReadonlyMap<string, number>,
    stops: ReadonlyMap<string, number>,
    onProgress: (share: number) => void,
  ): Promise<StopTimes> {
    const times = new StopTimes();
    const columns = ['trip_id', 'stop_id', 'stop_sequence'];
    for await (const row of readTable(folder, TABLE, columns, (bytes, of) => onProgress(bytes / of))) {
      const placeOf = (places: ReadonlyMap<string, number>, column: string): number => {
        const id = row.cell(column);
        const place = places.get(id ?? '');
        if (place !== undefined) return place;
        throw new ImportError(TABLE, row.line, `names the ${column} "${id ?? ''}", which is not there`);
      };
      times.add(
        placeOf(trips, 'trip_id'),
        placeOf(stops, 'stop_id'),
        numberIn(TABLE, row, 'stop_sequence'),
        secondsIn(TABLE, row, 'arrival_time') ?? NO_TIME,
        secondsIn(TABLE, row, 'departure_time') ?? NO_TIME,
      );
    }
    return times;
  }

  /** The visits of each trip in their order. */
  *trips(): Generator<{ readonly trip: number; readonly visits: readonly Visit[] }> {
    const order = Uint32Array.from({ length: this.count }, (_, index) => index);
    if (!this.isInOrder) {
      order.sort(
        (a, b) =>
          (this.trip[a] ?? 0) - (this.trip[b] ?? 0) || (this.sequence[a] ?? 0) - (this.sequence[b] ?? 0) || a - b,
      );
    }
    let visits: Visit[] = [];
    for (const [at, index] of order.entries()) {
      const trip = this.trip[index] ?? 0;
      visits.push({
        stop: this.stop[index] ?? 0,
        arrival: timeOf(this.arrival[index]),
        departure: timeOf(this.departure[index]),
      });
      if (at + 1 < order.length && this.trip[order[at + 1] ?? 0] === trip) continue;
      yield { trip, visits };
      visits = [];
    }
  }

  private add(trip: number, stop: number, sequence: number, arrival: number, departure: number): void {
    if (this.count === MOST_VISITS) {
      throw new ImportError(
        TABLE,
        null,
        `has more than ${MOST_VISITS.toLocaleString('en')} visits; take fewer days or lines`,
      );
    }
    if (this.count === this.trip.length) this.grow();
    const at = this.count++;
    const before = at - 1;
    if (
      at > 0 &&
      (trip < (this.trip[before] ?? 0) || (trip === this.trip[before] && sequence < (this.sequence[before] ?? 0)))
    ) {
      this.isInOrder = false;
    }
    this.trip[at] = trip;
    this.stop[at] = stop;
    this.sequence[at] = sequence;
    this.arrival[at] = arrival;
    this.departure[at] = departure;
  }

  private grow(): void {
    const larger = <A extends Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(
      array: A,
      kind: new (length: number) => A,
    ): A => {
      const next = new kind(2 * array.length);
      next.set(array);
      return next;
    };
    this.trip = larger(this.trip, Uint32Array);
    this.stop = larger(this.stop, Uint32Array);
    this.sequence = larger(this.sequence, Uint32Array);
    this.arrival = larger(this.arrival, Int32Array);
    this.departure = larger(this.departure, Int32Array);
  }
}

function timeOf(seconds: number | undefined): number | null {
  return seconds === undefined || seconds === NO_TIME ? null : seconds;
}
