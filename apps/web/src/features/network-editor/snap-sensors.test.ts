import { expect, it } from 'vitest';
import { lineOf, NO_ATTRIBUTES, partOf, type DraftJunction, type DraftSegment } from './network-draft.ts';
import { lengthOf, nearestOn } from './ground-line.ts';
import { SNAP_METRES, snappedPlaces } from './snap-sensors.ts';
import { smallNetwork } from './testing/small-network.ts';

const at = (externalId: string, latitude: number | null, longitude: number | null) => ({
  externalId,
  latitude,
  longitude,
});

it('places what is near, and leaves what is far, what has no coordinates and what stands already', () => {
  const sensors = [at('near', 52.005, 4.0101), at('far', 52.5, 4.5), at('nowhere', null, null), at('s1', 52.005, 4.01)];
  const [place, ...others] = snappedPlaces(smallNetwork, sensors);
  const half = lengthOf(lineOf(smallNetwork, partOf(smallNetwork.segments, 'bc'))) / 2;
  expect(place).toMatchObject({ sensor: 'near', segment: 'bc' });
  expect(place?.offsetMetres).toBeCloseTo(half, 0);
  expect(others).toEqual([]);
});

it('takes the first of two directions along one line', () =>
  expect(snappedPlaces(smallNetwork, [at('x', 52.0005, 4.0025)])).toMatchObject([{ segment: 'ab' }]));

it('finds what comparing every sensor with every segment finds', () => {
  const junctions = new Map<string, DraftJunction>();
  const segments = new Map<string, DraftSegment>();
  const draft = { junctions, segments, places: new Map() };
  for (let row = 0; row < 12; row += 1) {
    for (let column = 0; column < 12; column += 1) {
      const id = `${row} ${column}`;
      junctions.set(id, { id, latitude: 60 + row * 0.004 + column * 0.0007, longitude: 24 + column * 0.006 });
      const ends = [`${row - 1} ${column}`, `${row} ${column - 1}`].filter((end) => junctions.has(end));
      for (const from of ends) {
        const there = { ...NO_ATTRIBUTES, id: `${from} to ${id}`, from, to: id, via: [], travelSeconds: null };
        const lengthMetres = lengthOf(lineOf(draft, there));
        segments.set(there.id, { ...there, lengthMetres });
      }
    }
  }
  // Spread over the network and beyond its edges, by the fractional parts of multiples of the golden ratio and of e.
  const sensors = Array.from({ length: 400 }, (_, index) =>
    at(`${index}`, 59.998 + ((index * 0.618034) % 1) * 0.058, 23.998 + ((index * 0.718282) % 1) * 0.071),
  );
  const distances = sensors.map(({ latitude, longitude }) =>
    Math.min(
      ...[...segments.values()].map(
        (segment) => nearestOn(lineOf(draft, segment), latitude ?? 0, longitude ?? 0).distanceMetres,
      ),
    ),
  );
  const near = sensors.filter((_, index) => (distances[index] ?? Infinity) <= SNAP_METRES);
  expect(near.length).toBeGreaterThan(50);
  expect(near.length).toBeLessThan(350);
  const placed = snappedPlaces(draft, sensors);
  expect(placed.map(({ sensor }) => sensor)).toEqual(near.map(({ externalId }) => externalId));
  for (const { sensor, segment, offsetMetres } of placed) {
    const { latitude, longitude } = sensors[Number(sensor)] ?? at('', null, null);
    const line = lineOf(draft, partOf(segments, segment));
    const nearest = nearestOn(line, latitude ?? 0, longitude ?? 0);
    expect(nearest.distanceMetres).toBeCloseTo(distances[Number(sensor)] ?? NaN, 1);
    expect(offsetMetres).toBeCloseTo(nearest.alongMetres, 0);
  }
});
