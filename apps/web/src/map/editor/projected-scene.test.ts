import { describe, expect, it } from 'vitest';
import { toSquare } from './mercator.ts';
import { ProjectedScene } from './projected-scene.ts';

const road = { id: 'there', ends: ['a', 'b'], line: [0, -90, 0, 90], isMotorway: false } as const;
const back = { id: 'back', ends: ['b', 'a'], line: [0, 90, 0, -90], isMotorway: false } as const;
const scene = {
  segments: [road, back],
  junctions: [
    { id: 'a', latitude: 0, longitude: -90 },
    { id: 'b', latitude: 0, longitude: 90 },
  ],
  sensors: [{ id: 's', latitude: 0, longitude: 0, isPlaced: true }],
  rings: [],
};

it('puts the equator in the middle of the square and the pole line at its edge', () => {
  expect([...toSquare([0, 0])]).toEqual([0.5, 0.5]);
  expect(toSquare([85.0511287798066, -180])[1]).toBeCloseTo(0, 9);
});

describe('what lies under a point', () => {
  const projected = new ProjectedScene(scene);
  projected.moveTo({ side: 1000, left: 0, top: 0 }, { width: 1000, height: 1000 });
  it('is the sensor before the junction before the segment', () => {
    expect(projected.partAt({ x: 502, y: 500 }, 9)).toEqual({ kind: 'SENSOR', id: 's' });
    expect(projected.partAt({ x: 252, y: 500 }, 9)).toEqual({ kind: 'JUNCTION', id: 'a' });
    expect(projected.partAt({ x: 400, y: 505 }, 9)).toEqual({ kind: 'SEGMENT', id: 'there' });
    expect(projected.partAt({ x: 400, y: 520 }, 9)).toBeNull();
  });
  it('is the direction on whose side the point lies', () => {
    expect(projected.segmentAt({ x: 400, y: 497 }, 9)?.id).toBe('back');
    expect(projected.segmentAt({ x: 400, y: 497 }, 9, -1)?.id).toBe('there');
  });
  it('is another junction than the one in hand', () =>
    expect(projected.junctionAt({ x: 252, y: 500 }, 9, 'a')).toBeNull());
});

it('keeps what it made of segments that stayed the same, and makes anew what changed', () => {
  const view = [
    { side: 1000, left: 0, top: 0 },
    { width: 1000, height: 1000 },
  ] as const;
  const before = new ProjectedScene(scene);
  before.moveTo(...view);
  const after = before.next({ ...scene, segments: [road, { ...back }] });
  after.moveTo(...view);
  expect(after.inView[0]).toBe(before.inView[0]);
  expect(after.inView[1]).not.toBe(before.inView[1]);
});

it('leaves out what is out of sight', () => {
  const projected = new ProjectedScene({ ...scene, segments: [{ ...road, id: 'east', line: [0, 100, 0, 110] }, back] });
  // Longitudes from 90° W to 90° E, and what lies a little beyond.
  projected.moveTo({ side: 1000, left: -250, top: -250 }, { width: 200, height: 500 });
  expect(projected.inView.map(({ segment }) => segment.id)).toEqual(['back']);
  expect(projected.segmentAt({ x: 100, y: 250 }, 9)?.id).toBe('back');
});
