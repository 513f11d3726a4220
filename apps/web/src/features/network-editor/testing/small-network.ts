/** A small network for tests: a square of four junctions, one road driven both ways, a ramp that ends at nothing. */
import { measured, NO_ATTRIBUTES, type DraftSegment, type NetworkDraft } from '../network-draft.ts';

const junctions = new Map(
  (
    [
      ['a', 52, 4],
      ['b', 52, 4.01],
      ['c', 52.01, 4.01],
      ['d', 52.01, 4],
      ['e', 52.02, 4.02],
    ] as const
  ).map(([id, latitude, longitude]) => [id, { id, latitude, longitude }]),
);

function segment(id: string, from: string, to: string, via: number[] = []): DraftSegment {
  const blank = { lengthMetres: 1, travelSeconds: null, ...NO_ATTRIBUTES };
  const draft = { junctions, segments: new Map(), places: new Map() };
  return measured(draft, { id, from, to, via, ...blank });
}

/** a to b (bent) and back, b to c to d to a round, the last told to be longer than its line, c to e and nothing from there. */
export const smallNetwork: NetworkDraft = {
  junctions,
  segments: new Map(
    [
      segment('ab', 'a', 'b', [52.001, 4.005]),
      segment('ba', 'b', 'a', [52.001, 4.005]),
      { ...segment('bc', 'b', 'c'), name: 'Ring', lanes: 2, travelSeconds: 60 },
      segment('cd', 'c', 'd'),
      { ...segment('da', 'd', 'a'), lengthMetres: 1300, travelSeconds: 90 },
      segment('ce', 'c', 'e'),
    ].map((each) => [each.id, each]),
  ),
  places: new Map([
    ['s1', { sensor: 's1', segment: 'ab', offsetMetres: 500 }],
    ['s2', { sensor: 's2', segment: 'ce', offsetMetres: 10 }],
  ]),
};
