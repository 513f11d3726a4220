import { expect, it } from 'vitest';
import { placeOnStrip } from './strip-geometry.ts';

const SIZE = { width: 390, height: 170, margin: 20 };

it('puts north up and east right, at one scale both ways, in the middle', () => {
  const places = [
    { latitude: -1, longitude: 10 },
    { latitude: 1, longitude: 10 },
    { latitude: 0, longitude: 11 },
  ];
  expect(placeOnStrip(places, SIZE)).toEqual([
    { x: 162.5, y: 150 },
    { x: 162.5, y: 20 },
    { x: 227.5, y: 85 },
  ]);
});

it('puts a single place in the middle', () => {
  expect(placeOnStrip([{ latitude: 34, longitude: -118 }], SIZE)).toEqual([{ x: 195, y: 85 }]);
});
