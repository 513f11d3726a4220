import { describe, expect, it } from 'vitest';
import { thumbnailPoints } from './sensor-thumbnail.tsx';

describe('thumbnailPoints', () => {
  it('puts north up and east right, inside the picture', () => {
    const [southWest, northEast] = thumbnailPoints([
      { latitude: 34, longitude: -118.5 },
      { latitude: 34.2, longitude: -118.1 },
    ]);
    expect(southWest?.x).toBeLessThan(northEast?.x ?? 0);
    expect(southWest?.y).toBeGreaterThan(northEast?.y ?? Infinity);
    expect(northEast?.x).toBeLessThanOrEqual(132);
    expect(northEast?.y).toBeGreaterThanOrEqual(0);
  });
  it('centres a single sensor', () => {
    expect(thumbnailPoints([{ latitude: 1, longitude: 2 }])).toEqual([{ x: 66, y: 42 }]);
  });
  it('has nothing to place without coordinates', () => {
    expect(thumbnailPoints([{ latitude: null, longitude: null }])).toEqual([]);
  });
});
