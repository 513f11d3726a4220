import { describe, expect, it } from 'vitest';
import { applyPatches, partsNamedBy } from './apply-patches.ts';
import { lengthOf } from './polyline.ts';
import type { NetworkPatch } from './patch.ts';
import type { RoadNetwork } from './road-network.ts';

const attributes = { name: 'High Street', lanes: 2, speedLimit: 50, roadClass: 'primary', travelSeconds: 60 };
const segment = (externalId: string, from: number, to: number, geometry: number[]) => ({
  ...{ externalId, from, to, geometry, lengthMetres: lengthOf(geometry) },
  ...attributes,
});
/** a and b joined both ways with a bend between them; b leads on to c. */
const street: RoadNetwork = {
  junctions: [
    { externalId: 'a', latitude: 52, longitude: 4 },
    { externalId: 'b', latitude: 52, longitude: 4.01 },
    { externalId: 'c', latitude: 52, longitude: 4.02 },
  ],
  segments: [
    segment('ab', 0, 1, [52, 4, 52.001, 4.005, 52, 4.01]),
    segment('ba', 1, 0, [52, 4.01, 52.001, 4.005, 52, 4]),
    segment('bc', 1, 2, [52, 4.01, 52, 4.02]),
  ],
};

const made = (...patches: NetworkPatch[]): RoadNetwork => {
  const { network, faults } = applyPatches(street, patches);
  expect(faults).toEqual([]);
  return network;
};
const faultOf = (...patches: NetworkPatch[]) => {
  const [fault] = applyPatches(street, patches).faults;
  return fault === undefined ? null : `${fault.patch}.${fault.field}: ${fault.message}`;
};
const named = ({ junctions, segments }: RoadNetwork) =>
  segments.map(({ externalId, from, to }) => [externalId, junctions[from]?.externalId, junctions[to]?.externalId]);
const find = ({ segments }: RoadNetwork, id: string) => {
  const found = segments.find(({ externalId }) => externalId === id);
  if (found === undefined) throw new Error(`no segment ${id}`);
  return found;
};

describe('changes of a network', () => {
  it('leave what they are made in as it is', () => {
    const before = structuredClone(street);
    made(
      { kind: 'SEGMENT_REMOVE', segment: 'ab' },
      { kind: 'JUNCTION_MOVE', junction: 'b', latitude: 53, longitude: 4 },
    );
    expect(street).toEqual(before);
    expect(made()).toEqual(street);
  });

  it('see what those before them made', () => {
    const network = made(
      { kind: 'JUNCTION_ADD', junction: 'd', latitude: 52.01, longitude: 4.02 },
      { kind: 'SEGMENT_ADD', segment: 'cd', from: 'c', to: 'd', via: [52.005, 4.021], attributes: { lanes: 1 } },
      { kind: 'SEGMENT_SET', segment: 'cd', attributes: { name: 'Lane', lanes: null, lengthMetres: 1500 } },
    );
    expect(find(network, 'cd')).toEqual({
      ...{ externalId: 'cd', from: 2, to: 3, geometry: [52, 4.02, 52.005, 4.021, 52.01, 4.02], lengthMetres: 1500 },
      ...{ name: 'Lane', lanes: null, speedLimit: null, roadClass: null, travelSeconds: null },
    });
  });

  it('take the ends of lines along with a junction, and time with length', () => {
    const { segments } = made({ kind: 'JUNCTION_MOVE', junction: 'c', latitude: 52, longitude: 4.03 });
    const moved = segments[2];
    expect(moved).toMatchObject({ externalId: 'bc', geometry: [52, 4.01, 52, 4.03] });
    expect(moved?.lengthMetres).toBeCloseTo(2 * (street.segments[2]?.lengthMetres ?? 0), 3);
    expect(moved?.travelSeconds).toBeCloseTo(120, 6);
  });

  it('split both directions of a road at one junction, and join them again', () => {
    const half = (street.segments[0]?.lengthMetres ?? 0) / 2;
    const cut = made(
      { kind: 'SEGMENT_SPLIT', segment: 'ab', offsetMetres: half / 2, junction: 'm' },
      { kind: 'SEGMENT_SPLIT', segment: 'ba', offsetMetres: 1.5 * half, junction: 'm', into: ['bm', 'ma'] },
    );
    expect(named(cut)).toEqual([
      ['bc', 'b', 'c'],
      ['ab/1', 'a', 'm'],
      ['ab/2', 'm', 'b'],
      ['bm', 'b', 'm'],
      ['ma', 'm', 'a'],
    ]);
    expect(find(cut, 'ab/1').lengthMetres).toBeCloseTo(half / 2, 6);
    expect(find(cut, 'ab/1').travelSeconds).toBeCloseTo(15, 6);
    // The bend lies behind the cut.
    expect(find(cut, 'ab/1').geometry).toHaveLength(4);
    expect(find(cut, 'ab/2').geometry).toHaveLength(6);
    expect(find(cut, 'ma').geometry).toEqual([...find(cut, 'ab/1').geometry.slice(2), 52, 4]);

    const { network, faults } = applyPatches(cut, [
      { kind: 'SEGMENT_JOIN', segment: 'ab/1', next: 'ab/2', into: ['ab'] },
      { kind: 'SEGMENT_JOIN', segment: 'bm', next: 'ma' },
      { kind: 'JUNCTION_REMOVE', junction: 'm' },
    ]);
    expect(faults).toEqual([]);
    expect(named(network)).toEqual([
      ['bc', 'b', 'c'],
      ['bm', 'b', 'a'],
      ['ab', 'a', 'b'],
    ]);
    expect(find(network, 'ab').lengthMetres).toBeCloseTo(2 * half, 6);
    expect(find(network, 'ab').travelSeconds).toBeCloseTo(60, 6);
  });

  it('keep the length that a source told when a segment is split', () => {
    const { segments } = made(
      { kind: 'SEGMENT_SET', segment: 'bc', attributes: { lengthMetres: 1000 } },
      { kind: 'SEGMENT_SPLIT', segment: 'bc', offsetMetres: 250, junction: 'm', into: ['bc', 'mc'] },
    );
    expect(segments.slice(-2).map(({ externalId, lengthMetres }) => [externalId, lengthMetres])).toEqual([
      ['bc', 250],
      ['mc', 750],
    ]);
    expect(segments.at(-1)?.geometry[1]).toBeCloseTo(4.0125, 6);
  });

  it('turn a segment round, and back', () => {
    const turned = made({ kind: 'SEGMENT_REVERSE', segment: 'ab' });
    expect(find(turned, 'ab')).toMatchObject({ from: 1, to: 0, geometry: street.segments[1]?.geometry });
    expect(made({ kind: 'SEGMENT_REVERSE', segment: 'ab' }, { kind: 'SEGMENT_REVERSE', segment: 'ab' })).toEqual(
      street,
    );
  });

  it.each<[string, NetworkPatch[]]>([
    ['0.segment: there is no segment "x"', [{ kind: 'SEGMENT_REMOVE', segment: 'x' }]],
    ['0.junction: there is no junction "x"', [{ kind: 'JUNCTION_REMOVE', junction: 'x' }]],
    ['0.to: there is no junction "x"', [{ kind: 'SEGMENT_ADD', segment: 's', from: 'a', to: 'x' }]],
    ['0.segment: there is a segment "ab"', [{ kind: 'SEGMENT_ADD', segment: 'ab', from: 'a', to: 'b' }]],
    ['0.junction: there is a junction "a"', [{ kind: 'JUNCTION_ADD', junction: 'a', latitude: 0, longitude: 0 }]],
    ['0.junction: segment "ab" and 2 more begin or end at "b"', [{ kind: 'JUNCTION_REMOVE', junction: 'b' }]],
    [
      '1.segment: there is no segment "ab"',
      [
        { kind: 'SEGMENT_REMOVE', segment: 'ab' },
        { kind: 'SEGMENT_REVERSE', segment: 'ab' },
      ],
    ],
    [
      '0.next: expected a segment that begins at "c", where "bc" ends; "ab" begins at "a"',
      [{ kind: 'SEGMENT_JOIN', segment: 'bc', next: 'ab' }],
    ],
    ['0.next: expected another segment than "ab" itself', [{ kind: 'SEGMENT_JOIN', segment: 'ab', next: 'ab' }]],
    ['0.into: there is a segment "ba"', [{ kind: 'SEGMENT_JOIN', segment: 'ab', next: 'bc', into: ['ba'] }]],
    [
      '0.into: there is a segment "ba"',
      [{ kind: 'SEGMENT_SPLIT', segment: 'ab', offsetMetres: 1, junction: 'm', into: ['ba', 'x'] }],
    ],
    [
      '0.into: both pieces have the id "x"',
      [{ kind: 'SEGMENT_SPLIT', segment: 'ab', offsetMetres: 1, junction: 'm', into: ['x', 'x'] }],
    ],
    [
      '0.junction: expected segments below 10000000 m, got 16',
      [{ kind: 'JUNCTION_MOVE', junction: 'c', latitude: -52, longitude: -120 }],
    ],
  ])('refuse what cannot be: %s', (message, patches) => {
    expect(faultOf(...patches)?.slice(0, message.length)).toBe(message);
    // Nothing is done by halves.
    if (patches.length === 1) expect(applyPatches(street, patches).network).toEqual(street);
  });

  it.each([0, -1, 1e6, NaN])('refuse to split at %d m', (offsetMetres) => {
    const patch = { kind: 'SEGMENT_SPLIT', segment: 'bc', offsetMetres, junction: 'm' } as const;
    expect(faultOf(patch)).toMatch(/^0[.]offsetMetres: expected metres within the 68\d[.]\d+ m of "bc"/);
    expect(applyPatches(street, [patch]).network).toEqual(street);
  });
});

it('are found faulty in the part of a network that they speak of as in the whole', () => {
  const patches: NetworkPatch[] = [
    { kind: 'JUNCTION_MOVE', junction: 'c', latitude: 52, longitude: 4.03 },
    { kind: 'SEGMENT_SPLIT', segment: 'bc', offsetMetres: 800, junction: 'm' },
    { kind: 'SEGMENT_REMOVE', segment: 'bc/1' },
    { kind: 'SEGMENT_JOIN', segment: 'bc/1', next: 'bc/2' },
    { kind: 'JUNCTION_REMOVE', junction: 'a' },
  ];
  const names = partsNamedBy(patches);
  expect(names).toEqual({ junctions: ['c', 'm', 'a'], segments: ['bc', 'bc/1', 'bc/2'] });
  const whole = applyPatches(street, patches);
  expect(whole.faults.map(({ patch, field }) => [patch, field])).toEqual([
    [3, 'segment'],
    [4, 'junction'],
  ]);
  const far = { externalId: 'far', latitude: 0, longitude: 0 };
  const away = { ...street.segments[0], ...segment('away', 3, 3, [0, 0, 0, 0]) };
  const larger = { junctions: [...street.junctions, far], segments: [...street.segments, away] };
  expect(applyPatches(larger, patches).faults).toEqual(whole.faults);
});
