import { expect, it } from 'vitest';
import { lineOf, partOf } from './network-draft.ts';
import { lengthOf } from './ground-line.ts';
import { snappedPlaces } from './snap-sensors.ts';
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
