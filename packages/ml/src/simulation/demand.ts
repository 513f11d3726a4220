/** How many vehicles want to start where and when, and where they leave the network again. */
import { RandomStream } from '../random/stream.ts';
import type { City } from './city.ts';
import type { SimulationConfig } from './config.ts';

/** Bell of height 1 around `centre`, hours of the day. */
const bell = (hour: number, centre: number, width: number) => Math.exp(-(((hour - centre) / width) ** 2));

/** Share of the peak that is on the road at an hour of a working day: two peaks, the evening's broader. */
function weekdayShape(hour: number): number {
  return 0.06 + 0.78 * bell(hour, 7.8, 1.2) + 0.45 * bell(hour, 12.5, 3) + 0.95 * bell(hour, 17.2, 1.8);
}

/** One broad hump at weekends. */
function weekendShape(hour: number): number {
  return 0.06 + 0.72 * bell(hour, 14.5, 4);
}

/** Demand at the origins and shares of exits over time. All draws are made when it is built. */
export class Demand {
  readonly #city: City;
  readonly #config: SimulationConfig;
  /** Factor of each day: weather, holidays and chance. */
  readonly #dayFactor: Float64Array;
  /** Shift of each day's peaks, hours. */
  readonly #dayShift: Float64Array;
  /** Slow fluctuation of each origin, one value a quarter of an hour, [days * 96, junctions]. */
  readonly #fluctuation: Float64Array;
  readonly #size: Float64Array;

  constructor(city: City, config: SimulationConfig) {
    this.#city = city;
    this.#config = config;
    const random = new RandomStream(config.seed, 'demand');
    this.#dayFactor = Float64Array.from({ length: config.days }, () => 1 + 0.08 * random.normal());
    this.#dayShift = Float64Array.from({ length: config.days }, () => 0.25 * random.normal());
    const junctions = city.junctions.length;
    this.#size = Float64Array.from({ length: junctions }, () => 0.7 + 0.6 * random.uniform());
    const quarters = config.days * 96;
    this.#fluctuation = new Float64Array(quarters * junctions);
    const state = new Float64Array(junctions);
    for (let quarter = 0; quarter < quarters; quarter++) {
      for (let junction = 0; junction < junctions; junction++) {
        state[junction] = 0.85 * (state[junction] ?? 0) + 0.06 * random.normal();
        this.#fluctuation[quarter * junctions + junction] = state[junction] ?? 0;
      }
    }
  }

  /**
   * Vehicles per hour that want to start at each junction at one instant. Mornings start at the rim and on the ring,
   * evenings in the centre.
   *
   * @param seconds since the first midnight, a Monday's
   * @param out [junctions], written
   */
  origins(seconds: number, out: Float64Array): void {
    const day = Math.min(Math.floor(seconds / 86_400), this.#config.days - 1);
    const hour = (seconds % 86_400) / 3600 - (this.#dayShift[day] ?? 0);
    const weekend = day % 7 >= 5;
    const shape = weekend ? weekendShape(hour) : weekdayShape(hour);
    const level = shape * (this.#dayFactor[day] ?? 1) * this.#config.demandScale;
    const inward = weekend ? 0.5 : inwardShare(hour);
    const quarter = Math.floor(seconds / 900);
    const junctions = out.length;
    for (let junction = 0; junction < junctions; junction++) {
      const centrality = this.#city.centrality[junction] ?? 0;
      const onRing = this.#city.junctions[junction]?.id.startsWith('R') ?? false;
      const peak = onRing ? 3400 : 1750;
      const place = onRing ? 0.8 + 0.2 * inward : 0.5 + inward * (1 - centrality) + 1.6 * (1 - inward) * centrality;
      const chance = 1 + (this.#fluctuation[quarter * junctions + junction] ?? 0);
      out[junction] = Math.max(0, peak * level * place * (this.#size[junction] ?? 1) * chance);
    }
  }

  /**
   * Share of the vehicles arriving at each junction that leave the network there: the centre in the morning, the rim in
   * the evening.
   *
   * @param out [junctions], written; each in (0, 1)
   */
  exits(seconds: number, out: Float64Array): void {
    const day = Math.floor(seconds / 86_400);
    const inward = day % 7 >= 5 ? 0.5 : inwardShare((seconds % 86_400) / 3600);
    for (let junction = 0; junction < out.length; junction++) {
      const centrality = this.#city.centrality[junction] ?? 0;
      const onRing = this.#city.junctions[junction]?.id.startsWith('R') ?? false;
      out[junction] = onRing
        ? 0.16 + 0.12 * (1 - inward)
        : 0.14 + 0.3 * (inward * centrality + (1 - inward) * (1 - centrality));
    }
  }
}

/** 1 when everybody drives into the centre, 0 when out of it. */
function inwardShare(hour: number): number {
  return 1 / (1 + Math.exp((hour - 12.5) * 0.9));
}
