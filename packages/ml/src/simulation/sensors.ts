/** Detectors: where they stand, and what they read of a cell in five minutes. */
import { DataError } from '../errors.ts';
import { RandomStream } from '../random/stream.ts';
import type { City } from './city.ts';
import { READING_SECONDS, type SimulationConfig } from './config.ts';

export interface SimulatedSensor {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Index of the segment. */
  readonly segment: number;
  /** Metres from the segment's begin. */
  readonly positionMetres: number;
}

/** Point at a share of the way along a segment's geometry. */
function pointAlong(geometry: readonly number[], share: number): { latitude: number; longitude: number } {
  const pieces = geometry.length / 2 - 1;
  const piece = Math.min(pieces - 1, Math.floor(share * pieces));
  const within = share * pieces - piece;
  const mix = (offset: number) => {
    const a = geometry[piece * 2 + offset] ?? NaN;
    const b = geometry[piece * 2 + 2 + offset] ?? NaN;
    return a + (b - a) * within;
  };
  return { latitude: mix(0), longitude: mix(1) };
}

/**
 * Every motorway segment gets a sensor first, then arterials, then ramps, each class in a drawn order, until
 * `config.sensors` stand: one a segment.
 *
 * @throws DataError when there are more sensors than segments
 */
export function placeSensors(city: City, config: SimulationConfig): SimulatedSensor[] {
  if (config.sensors > city.segments.length) {
    throw new DataError(
      `placeSensors: expected one segment a sensor, got ${config.sensors} sensors on ${city.segments.length} segments; ` +
        'take fewer sensors or a larger grid',
    );
  }
  const random = new RandomStream(config.seed, 'sensors');
  const order = Int32Array.from(city.segments, (_, index) => index);
  random.shuffle(order);
  const rank = { motorway: 0, arterial: 1, ramp: 2 } as const;
  const chosen = [...order]
    .sort((a, b) => rank[city.segments[a]?.roadClass ?? 'ramp'] - rank[city.segments[b]?.roadClass ?? 'ramp'])
    .slice(0, config.sensors)
    .sort((a, b) => a - b);
  return chosen.map((index, number) => {
    const segment = city.segments[index];
    if (segment === undefined) throw new Error(`placeSensors: no segment ${index}`);
    const share = 0.35 + 0.3 * random.uniform();
    return {
      id: `S${String(number + 1).padStart(3, '0')}`,
      name: `${segment.name}, ${segment.id}`,
      ...pointAlong(segment.geometry, share),
      segment: index,
      positionMetres: share * segment.lengthMetres,
    };
  });
}

/** Readings of all sensors, [steps, sensors]. */
export interface Readings {
  /** Space-mean speed, km/h. */
  readonly speeds: Float32Array;
  /** Vehicles per hour. */
  readonly flows: Float32Array;
  /** 1 where the sensor delivered. */
  readonly mask: Uint8Array;
}

/**
 * Turns the true mean flow and density of each sensor's cell into readings: counts scatter as Poisson counts do, speeds
 * by `speedNoiseKmh` and more when few vehicles pass, and outages blank single sensors for half an hour to half a day.
 *
 * @param trueFlow vehicles per hour, [steps, sensors]
 * @param trueDensity vehicles per km, [steps, sensors]
 * @param freeSpeed km/h, [sensors]
 * @param criticalDensity density at capacity, vehicles per km, [sensors]
 */
export function readSensors(
  trueFlow: Float32Array,
  trueDensity: Float32Array,
  freeSpeed: Float64Array,
  criticalDensity: Float64Array,
  config: SimulationConfig,
): Readings {
  const sensors = freeSpeed.length;
  const steps = trueFlow.length / sensors;
  const random = new RandomStream(config.seed, 'readings');
  const speeds = new Float32Array(trueFlow.length);
  const flows = new Float32Array(trueFlow.length);
  const perHour = READING_SECONDS / 3600;
  for (let at = 0; at < trueFlow.length; at++) {
    const sensor = at % sensors;
    const flow = trueFlow[at] ?? 0;
    const density = trueDensity[at] ?? 0;
    const free = freeSpeed[sensor] ?? 0;
    // Drivers slow a little before capacity, which the triangle leaves out: up to 12 % at the critical density.
    const ease = 1 - 0.12 * Math.min(1, density / (criticalDensity[sensor] ?? 1));
    const speed = (density > 1e-6 ? Math.min(free, flow / density) : free) * ease;
    const count = flow * perHour;
    const scatter = config.speedNoiseKmh * Math.sqrt(1 + 8 / Math.max(count, 4));
    speeds[at] = Math.max(2, speed + scatter * random.normal());
    flows[at] = Math.max(0, Math.round(count + Math.sqrt(count) * random.normal())) / perHour;
  }
  return { speeds, flows, mask: outageMask(steps, sensors, config) };
}

function outageMask(steps: number, sensors: number, config: SimulationConfig): Uint8Array {
  const random = new RandomStream(config.seed, 'outages');
  const mask = new Uint8Array(steps * sensors).fill(1);
  const perDay = 86_400 / READING_SECONDS;
  for (let sensor = 0; sensor < sensors; sensor++) {
    for (let step = 0; step < steps; step++) {
      if (random.uniform() >= config.outagesPerSensorDay / perDay) continue;
      const length = Math.round(6 * Math.exp(random.uniform() * Math.log(24)));
      for (const end = Math.min(steps, step + length); step < end; step++) mask[step * sensors + sensor] = 0;
    }
  }
  return mask;
}
