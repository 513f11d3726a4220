import { expect, it } from 'vitest';
import { MOST_FINDINGS, networkFindings } from './network-findings.ts';
import { lengthOf } from './polyline.ts';

const junction = (externalId: string, longitude: number) => ({ externalId, latitude: 52, longitude });
const segment = (externalId: string, from: number, to: number, geometry = [52, from / 100, 52, to / 100]) => ({
  ...{ externalId, from, to, geometry, lengthMetres: Math.max(0.01, lengthOf(geometry)) },
  ...{ name: null, lanes: null, speedLimit: null, roadClass: null, travelSeconds: null },
});
const shown = (...network: Parameters<typeof networkFindings>) => {
  const { listed, counts } = networkFindings(...network);
  return { listed: listed.map(({ kind, externalId, otherId }) => [kind, externalId, otherId]), counts };
};

it('finds nothing in a triangle that is driven round', () => {
  const ring = {
    junctions: [junction('a', 0), junction('b', 0.01), junction('c', 0.02)],
    segments: [segment('ab', 0, 1), segment('bc', 1, 2), segment('ca', 2, 0)],
  };
  expect(shown(ring)).toEqual({
    listed: [],
    counts: { DANGLING_END: 0, DUPLICATE: 0, UNREACHABLE: 0, ZERO_LENGTH: 0 },
  });
  expect(shown({ junctions: [], segments: [] }).listed).toEqual([]);
});

it('finds ends, doubles, one-way traps, lone junctions and segments of no length, and says where', () => {
  const network = {
    junctions: [...['a', 'b', 'c', 'trap', 'alone', 'twin'].map((id, at) => junction(id, Math.min(at, 4) / 100))],
    segments: [
      ...[segment('ab', 0, 1), segment('bc', 1, 2), segment('ca', 2, 0), segment('again', 0, 1)],
      ...[segment('other way round', 0, 1, [52, 0, 52.1, 0.005, 52, 0.01]), segment('into', 2, 3)],
      segment('loop', 1, 1, [52, 0.01, 52, 0.01]),
    ],
  };
  expect(shown(network)).toEqual({
    listed: [
      ['DANGLING_END', 'trap', null],
      ['DUPLICATE', 'twin', 'alone'],
      ['DUPLICATE', 'again', 'ab'],
      ['UNREACHABLE', 'trap', null],
      ['UNREACHABLE', 'alone', null],
      ['UNREACHABLE', 'twin', null],
      ['ZERO_LENGTH', 'loop', null],
    ],
    counts: { DANGLING_END: 1, DUPLICATE: 2, UNREACHABLE: 3, ZERO_LENGTH: 1 },
  });
  const again = networkFindings(network).listed[2];
  expect([again?.of, again?.latitude, again?.longitude]).toEqual(['SEGMENT', 52, expect.closeTo(0.005, 6)]);
});

it('counts what it does not list', () => {
  const junctions = Array.from({ length: MOST_FINDINGS + 5 }, (_, at) => junction(`j${at}`, at / 1000));
  const { listed, counts } = networkFindings({ junctions, segments: [] });
  expect([listed.length, counts.UNREACHABLE]).toEqual([MOST_FINDINGS, MOST_FINDINGS + 4]);
});

it('looks through a long street without a way back', { timeout: 30_000 }, () => {
  const count = 200_000;
  const network = {
    junctions: Array.from({ length: count + 1 }, (_, at) => junction(`j${at}`, at / 10_000)),
    segments: Array.from({ length: count }, (_, at) => segment(`s${at}`, at, at + 1)),
  };
  expect(networkFindings(network).counts).toMatchObject({ DANGLING_END: 2, DUPLICATE: 0, UNREACHABLE: count });
});
