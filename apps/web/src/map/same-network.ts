/** Networks by what they hold: each answer of the API is a new object, mostly of the same sensors and roads. */
import type { MapLink, MapNetwork, MapSegment, MapSensor } from './map-data.ts';

type Point = [latitude: number, longitude: number];

function sameLists<Item>(
  one: readonly Item[],
  other: readonly Item[],
  same: (one: Item, other: Item) => boolean,
): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((item, place) => same(item, other[place] as Item));
}

const sameSensor = (one: MapSensor, other: MapSensor): boolean =>
  one.index === other.index &&
  one.id === other.id &&
  one.name === other.name &&
  one.latitude === other.latitude &&
  one.longitude === other.longitude;
const sameSegment = (one: MapSegment, other: MapSegment): boolean =>
  one.isMotorway === other.isMotorway && sameLists(one.geometry, other.geometry, Object.is);
const sameLink = (one: MapLink, other: MapLink): boolean => one.from === other.from && one.to === other.to;

export function sameSensors(one: readonly MapSensor[], other: readonly MapSensor[]): boolean {
  return sameLists(one, other, sameSensor);
}

/** Whether two networks are drawn alike, whatever objects they are. */
export function sameNetwork(one: MapNetwork, other: MapNetwork): boolean {
  return (
    sameSensors(one.sensors, other.sensors) &&
    sameLists(one.segments, other.segments, sameSegment) &&
    sameLists(one.links, other.links, sameLink) &&
    one.linkWords === other.linkWords
  );
}

/** Everything that a view of the network should hold. */
export function pointsOf({ sensors, segments }: MapNetwork): Point[] {
  const points = sensors.map((sensor): Point => [sensor.latitude, sensor.longitude]);
  for (const { geometry } of segments) {
    for (let i = 0; i + 1 < geometry.length; i += 2) points.push([geometry[i] as number, geometry[i + 1] as number]);
  }
  return points;
}

export function samePoints(one: readonly Point[], other: readonly Point[]): boolean {
  return sameLists(one, other, (a, b) => a[0] === b[0] && a[1] === b[1]);
}
