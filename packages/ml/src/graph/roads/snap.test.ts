import { describe, expect, it } from 'vitest';
import { DataError } from '../../errors.ts';
import { lengthOf, METRES_PER_DEGREE, pointAlong, project, reversedLine, sliceOf } from './polyline.ts';
import { snapSensors } from './snap.ts';

const metres = (value: number) => value / METRES_PER_DEGREE;
/** An assertion of vitest is `any` to the compiler. */
const near = (value: number): unknown => expect.closeTo(value, 4);
// On the equator, where degrees of both kinds are equally long: 1,000 m east, then 500 m north.
const bend = [0, 0, 0, metres(1000), metres(500), metres(1000)];

describe('a line on the ground', () => {
  it('is measured, cut and turned', () => {
    expect(lengthOf(bend)).toBeCloseTo(1500, 6);
    expect(reversedLine([1, 2, 3, 4, 5, 6])).toEqual([5, 6, 3, 4, 1, 2]);
    const [latitude, longitude] = pointAlong(bend, 1200);
    expect([latitude, longitude]).toEqual([near(metres(200)), near(metres(1000))]);
    expect(pointAlong(bend, 1e6)).toEqual([metres(500), metres(1000)]);
    const slice = sliceOf(bend, 900, 1100);
    expect(slice).toHaveLength(6);
    expect(lengthOf(slice)).toBeCloseTo(200, 6);
    expect(sliceOf(bend, 300, 300)).toHaveLength(4);
  });

  it('knows where along it and on which side a place is', () => {
    const south = project(bend, metres(-20), metres(300));
    expect(south).toMatchObject({ alongMetres: near(300), distanceMetres: near(20) });
    expect([south.rightMetres, south.bearing]).toEqual([near(20), near(90)]);
    expect(project(reversedLine(bend), metres(-20), metres(300)).rightMetres).toBeCloseTo(-20, 3);
    expect(project([0, 0, 0, 0], 0, metres(7)).distanceMetres).toBeCloseTo(7, 6);
  });
});

describe('snapping', () => {
  const east = [0, 0, 0, metres(1000)];
  const west = reversedLine(east);
  const at = (north: number, along: number, heading: number | null = null) => ({
    latitude: metres(north),
    longitude: metres(along),
    heading,
  });

  it('takes the direction whose traffic side the sensor stands on', () => {
    const { placed } = snapSensors([east, west], [at(-10, 250), at(10, 250)], { maxMetres: 50 });
    expect(placed).toMatchObject([
      {
        segment: 0,
        share: near(0.25),
        distanceMetres: near(10),
        side: 'RIGHT',
        isAmbiguous: true,
      },
      { segment: 1, share: near(0.75), side: 'RIGHT' },
    ]);
    const left = snapSensors([east, west], [at(-10, 250)], { maxMetres: 50, traffic: 'left' });
    expect(left.placed).toMatchObject([{ segment: 1, side: 'LEFT' }]);
  });

  it('takes the direction of the heading, on whatever side', () => {
    const { placed } = snapSensors([east, west], [at(-10, 250, 280)], { maxMetres: 50 });
    expect(placed).toMatchObject([{ segment: 1, side: 'LEFT', isAmbiguous: false }]);
  });

  it('prefers the nearer line, and says what it could not place', () => {
    const other = east.map((value, index) => (index % 2 === 0 ? value + metres(30) : value));
    const sensors = [at(20, 500), at(500, 500), { latitude: null, longitude: null }, at(0, 500, 0)];
    const { placed, unplaced } = snapSensors([east, other], sensors, { maxMetres: 100 });
    expect(placed).toMatchObject([{ sensor: 0, segment: 1, isAmbiguous: false }]);
    expect(unplaced).toEqual([
      { sensor: 1, reason: 'TOO_FAR' },
      { sensor: 2, reason: 'NO_COORDINATES' },
      { sensor: 3, reason: 'NO_SEGMENT_OF_HEADING' },
    ]);
    expect(() => snapSensors([east], sensors, { maxMetres: 0 })).toThrow(DataError);
  });

  it('finds what a search over all segments finds, far north too', () => {
    let state = 7;
    const random = () => (state = (state * 48271) % 0x7fffffff) / 0x7fffffff;
    const place = () => [60 + random() * 0.2, 10 + random() * 0.4] as const;
    const lines = Array.from({ length: 300 }, () => {
      const [latitude, longitude] = place();
      return [latitude, longitude, latitude + (random() - 0.5) * 0.05, longitude + (random() - 0.5) * 0.05];
    });
    const sensors = Array.from({ length: 100 }, () => {
      const [latitude, longitude] = place();
      return { latitude, longitude };
    });
    const { placed } = snapSensors(lines, sensors, { maxMetres: 400 });
    const nearest = sensors.map(({ latitude, longitude }) =>
      Math.min(...lines.map((line) => project(line, latitude, longitude).distanceMetres)),
    );
    expect(placed.length).toBeGreaterThan(30);
    expect(placed.length).toBe(nearest.filter((distance) => distance <= 400).length);
    for (const { sensor, distanceMetres } of placed) {
      expect(distanceMetres).toBeLessThanOrEqual((nearest[sensor] ?? 0) + 0.5);
    }
  });
});
