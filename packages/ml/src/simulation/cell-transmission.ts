/**
 * The cell transmission model (C. Daganzo, Transportation Research B 1994 and 1995): first-order traffic flow on cells.
 *
 *   send(i)    = min(v k_i, Q)            vehicles/h that cell i can let go
 *   receive(i) = min(Q, w (k_jam - k_i))  vehicles/h that cell i can take
 *   flow       = min(send(upstream), receive(downstream))
 *
 * Cells are at least v dt long (the CFL condition); a city with a shorter segment is refused. Junctions split by turning shares and share a full arm in proportion
 * to what is sent towards it (the demand-proportional node model); every movement has its own lane, so that a full arm
 * holds back only those who want it, which keeps the small grid from locking up for good. Vehicles that cannot enter
 * wait in a queue at their origin, so that none is lost.
 */
import { DataError } from '../errors.ts';
import type { City } from './city.ts';
import { STEP_SECONDS } from './config.ts';
import { WAVE_SPEED_KMH, diagramOf, type FundamentalDiagram } from './fundamental-diagram.ts';

const HOURS = STEP_SECONDS / 3600;

/** One junction, laid out flat so that a step allocates nothing. Rows: incoming segments, then the origin's queue. */
interface Crossing {
  /** Incoming segments, [rows - 1]. */
  readonly sources: Int32Array;
  /** Outgoing segments, [arms]. */
  readonly arms: Int32Array;
  /** Share of each row's through traffic that takes each arm, [rows, arms]; nobody turns round; rows sum to 1. */
  readonly turns: Float64Array;
  /** Scratch: vehicles per hour that each row wants to send, [rows]; room and grant of each arm, [arms]. */
  readonly sent: Float64Array;
  readonly granted: Float64Array;
}

/** Wider and faster roads draw more of the turning traffic. */
const PULL = { motorway: 3, arterial: 1, ramp: 0.7 } as const;
/** Vehicles per hour that can enter at one junction. */
const ENTRY_CAPACITY = 4000;

function crossingsOf(city: City): Crossing[] {
  return city.junctions.map((_, junction) => {
    const indices = [...city.segments.entries()].map(([index, segment]) => ({ segment, index }));
    const sources = indices.filter(({ segment }) => segment.to === junction);
    const arms = indices.filter(({ segment }) => segment.from === junction);
    const turns = [...sources.map(({ segment }) => segment.from), -1].flatMap((cameFrom) => {
      const pull = arms.map(({ segment }): number => (segment.to === cameFrom ? 0 : PULL[segment.roadClass]));
      const total = pull.reduce((a, b) => a + b, 0);
      return pull.map((share) => (total > 0 ? share / total : 1 / arms.length));
    });
    return {
      sources: Int32Array.from(sources, ({ index }) => index),
      arms: Int32Array.from(arms, ({ index }) => index),
      turns: Float64Array.from(turns),
      sent: new Float64Array(sources.length + 1),
      granted: new Float64Array(arms.length),
    };
  });
}

/** The state of the traffic on a city, advanced step by step (Daganzo 1994, 1995). */
export class CellTransmission {
  readonly diagrams: readonly FundamentalDiagram[];
  /** First cell of each segment; one more entry ends the last. */
  readonly firstCell: Int32Array;
  /** Length of the cells of each segment, km. */
  readonly cellKm: Float64Array;
  /** Vehicles per km, all lanes, [cells]. */
  readonly density: Float64Array;
  /** Vehicles per hour that left each cell in the last step, [cells]. */
  readonly outflow: Float64Array;
  /** Vehicles that wait to enter at each junction. */
  readonly queue: Float64Array;
  /** Share of the capacity that is left on each segment, 1 without an incident. */
  readonly capacityLeft: Float64Array;
  /** Vehicles that have entered and left the network since the start. */
  entered = 0;
  left = 0;

  readonly #segments: number;
  readonly #crossings: readonly Crossing[];
  readonly #freeSpeed: Float64Array;
  readonly #capacity: Float64Array;
  readonly #jamDensity: Float64Array;
  readonly #inflow: Float64Array;

  /** @throws DataError when a segment is shorter than what a vehicle drives in one step */
  constructor(city: City) {
    this.diagrams = city.segments.map(diagramOf);
    const { segments, junctions } = city;
    this.#segments = segments.length;
    this.#freeSpeed = Float64Array.from(this.diagrams, (diagram) => diagram.freeSpeed);
    this.#capacity = Float64Array.from(this.diagrams, (diagram) => diagram.capacity);
    this.#jamDensity = Float64Array.from(this.diagrams, (diagram) => diagram.jamDensity);
    this.#inflow = new Float64Array(segments.length);
    this.#crossings = crossingsOf(city);
    this.firstCell = new Int32Array(segments.length + 1);
    this.cellKm = new Float64Array(segments.length);
    segments.forEach((segment, index) => {
      // The CFL condition: no vehicle crosses more than one cell in a step.
      const shortestKm = (this.#freeSpeed[index] ?? 0) * HOURS;
      const cells = Math.floor(segment.lengthMetres / 1000 / shortestKm);
      if (cells < 1) {
        throw new DataError(
          `segment ${segment.id} is ${segment.lengthMetres.toFixed(0)} m long, but at ${segment.speedLimit} km/h a vehicle ` +
            `drives ${(1000 * shortestKm).toFixed(0)} m in one step of ${STEP_SECONDS} s; use longer blocks`,
        );
      }
      this.firstCell[index + 1] = (this.firstCell[index] ?? 0) + cells;
      this.cellKm[index] = segment.lengthMetres / cells / 1000;
    });
    const cells = this.firstCell[segments.length] ?? 0;
    this.density = new Float64Array(cells);
    this.outflow = new Float64Array(cells);
    this.queue = new Float64Array(junctions.length);
    this.capacityLeft = new Float64Array(segments.length).fill(1);
  }

  #send(segment: number, cell: number): number {
    const limit = (this.#capacity[segment] ?? 0) * (this.capacityLeft[segment] ?? 1);
    return Math.min((this.#freeSpeed[segment] ?? 0) * (this.density[cell] ?? 0), limit);
  }

  #receive(segment: number, cell: number): number {
    const limit = (this.#capacity[segment] ?? 0) * (this.capacityLeft[segment] ?? 1);
    const room = WAVE_SPEED_KMH * ((this.#jamDensity[segment] ?? 0) - (this.density[cell] ?? 0));
    return Math.max(0, Math.min(limit, room));
  }

  /**
   * Moves all vehicles on by one step.
   *
   * @param origins vehicles per hour that want to start at each junction, [junctions]
   * @param exits share of arriving vehicles that leave the network at each junction, [junctions]
   */
  step(origins: Float64Array, exits: Float64Array): void {
    this.#inflow.fill(0);
    this.#crossings.forEach((crossing, junction) => {
      this.#cross(crossing, junction, origins[junction] ?? 0, exits[junction] ?? 0);
    });
    // Flows inside the segments, from the densities of the step's begin; the last cell's outflow is the junction's.
    for (let segment = 0; segment < this.#segments; segment++) {
      const end = (this.firstCell[segment + 1] ?? 0) - 1;
      for (let cell = this.firstCell[segment] ?? 0; cell < end; cell++) {
        this.outflow[cell] = Math.min(this.#send(segment, cell), this.#receive(segment, cell + 1));
      }
    }
    for (let segment = 0; segment < this.#segments; segment++) {
      const end = this.firstCell[segment + 1] ?? 0;
      const scale = HOURS / (this.cellKm[segment] ?? 1);
      let into = this.#inflow[segment] ?? 0;
      for (let cell = this.firstCell[segment] ?? 0; cell < end; cell++) {
        const out = this.outflow[cell] ?? 0;
        this.density[cell] = Math.max(0, (this.density[cell] ?? 0) + (into - out) * scale);
        into = out;
      }
    }
  }

  /** Flows over one junction; sets the last cells' outflow and adds to the arms' inflow, vehicles per hour. */
  #cross(crossing: Crossing, junction: number, origin: number, exit: number): void {
    const { sources, arms, turns, sent, granted } = crossing;
    const columns = arms.length;
    const entry = sources.length;
    const waiting = (this.queue[junction] ?? 0) / HOURS + origin;
    for (let row = 0; row < entry; row++) {
      const source = sources[row] ?? 0;
      sent[row] = this.#send(source, (this.firstCell[source + 1] ?? 1) - 1);
    }
    sent[entry] = Math.min(waiting, ENTRY_CAPACITY);
    const through = (row: number) => (sent[row] ?? 0) * (row === entry ? 1 : 1 - exit);
    for (let arm = 0; arm < columns; arm++) {
      const segment = arms[arm] ?? 0;
      let wanted = 0;
      for (let row = 0; row <= entry; row++) wanted += (turns[row * columns + arm] ?? 0) * through(row);
      const room = this.#receive(segment, this.firstCell[segment] ?? 0);
      granted[arm] = wanted > room ? room / wanted : 1;
    }
    for (let row = 0; row <= entry; row++) {
      // Turning lanes: a full exit holds back those who want it, and nobody else.
      const leaving = row === entry ? 0 : (sent[row] ?? 0) * exit;
      let flow = leaving;
      for (let arm = 0; arm < columns; arm++) {
        const segment = arms[arm] ?? 0;
        const turning = (turns[row * columns + arm] ?? 0) * through(row) * (granted[arm] ?? 1);
        this.#inflow[segment] = (this.#inflow[segment] ?? 0) + turning;
        flow += turning;
      }
      if (row === entry) {
        this.queue[junction] = (waiting - flow) * HOURS;
        this.entered += flow * HOURS;
      } else {
        this.outflow[(this.firstCell[(sources[row] ?? 0) + 1] ?? 1) - 1] = flow;
        this.left += leaving * HOURS;
      }
    }
  }

  /** Vehicles on the roads now. */
  onRoad(): number {
    return this.cellKm.reduce((sum, km, segment) => {
      const cells = this.density.subarray(this.firstCell[segment] ?? 0, this.firstCell[segment + 1] ?? 0);
      return sum + cells.reduce((a, b) => a + b, 0) * km;
    }, 0);
  }
}
