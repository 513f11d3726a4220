import type { City } from './city.ts';
import type { SimulatedSensor } from './sensors.ts';

/**
 * Shortest way along the directed road network between sensors (Dijkstra 1959 on segment lengths).
 *
 * @returns metres from sensor i (row) to sensor j, [sensors, sensors]; 0 on the diagonal, Infinity where no way leads
 */
export function roadDistances(city: City, sensors: readonly SimulatedSensor[]): Float32Array {
  const count = sensors.length;
  const distances = new Float32Array(count * count).fill(Infinity);
  const toJunction = new Map<number, Float64Array>();
  sensors.forEach((origin, i) => {
    const segment = city.segments[origin.segment];
    if (segment === undefined) throw new Error(`roadDistances: no segment ${origin.segment}`);
    let reach = toJunction.get(segment.to);
    if (reach === undefined) {
      reach = shortestFrom(city, segment.to);
      toJunction.set(segment.to, reach);
    }
    const rest = segment.lengthMetres - origin.positionMetres;
    sensors.forEach((target, j) => {
      const ahead = target.positionMetres - origin.positionMetres;
      if (origin.segment === target.segment && ahead >= 0) {
        distances[i * count + j] = ahead;
        return;
      }
      const begin = city.segments[target.segment]?.from ?? -1;
      distances[i * count + j] = rest + (reach[begin] ?? Infinity) + target.positionMetres;
    });
  });
  return distances;
}

/** Metres from one junction to all others; a scan for the nearest suffices at a few hundred junctions. */
function shortestFrom(city: City, start: number): Float64Array {
  const junctions = city.junctions.length;
  const distance = new Float64Array(junctions).fill(Infinity);
  const done = new Uint8Array(junctions);
  distance[start] = 0;
  for (;;) {
    let at = -1;
    for (let junction = 0; junction < junctions; junction++) {
      if (done[junction] === 0 && (at < 0 || (distance[junction] ?? Infinity) < (distance[at] ?? Infinity)))
        at = junction;
    }
    if (at < 0 || distance[at] === Infinity) return distance;
    done[at] = 1;
    for (const segment of city.segments) {
      if (segment.from !== at) continue;
      distance[segment.to] = Math.min(distance[segment.to] ?? Infinity, (distance[at] ?? 0) + segment.lengthMetres);
    }
  }
}
