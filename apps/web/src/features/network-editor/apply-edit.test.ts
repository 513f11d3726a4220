import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { lengthOf } from './ground-line.ts';
import { lineOf, partOf, type NetworkDraft } from './network-draft.ts';
import { smallNetwork } from './testing/small-network.ts';

const t = translatorOf('en', 'networkEditor');

function after(edit: Edit, draft = smallNetwork): NetworkDraft {
  const outcome = applyEdit(t, draft, edit);
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome.draft;
}
function refusal(edit: Edit): string | undefined {
  const outcome = applyEdit(t, smallNetwork, edit);
  return 'refusal' in outcome ? outcome.refusal : undefined;
}
const segment = (draft: NetworkDraft, id: string) => partOf(draft.segments, id);

describe('drawing', () => {
  const line = [52, 4, 52.005, 4.003, 52.02, 4.02];
  it('takes the junctions that ends were snapped to, and makes the others', () => {
    const draft = after({ kind: 'DRAW_SEGMENT', line, from: 'a', to: null, isBothWays: false });
    expect(segment(draft, 'segment-1')).toMatchObject({ from: 'a', to: 'junction-1', via: [52.005, 4.003] });
    expect(draft.junctions.get('junction-1')).toEqual({ id: 'junction-1', latitude: 52.02, longitude: 4.02 });
    expect(segment(draft, 'segment-1').lengthMetres).toBeCloseTo(lengthOf(line), 6);
  });
  it('draws the way back along the same line', () => {
    const draft = after({ kind: 'DRAW_SEGMENT', line, from: 'a', to: 'e', isBothWays: true });
    expect(segment(draft, 'segment-2')).toMatchObject({ from: 'e', to: 'a', via: [52.005, 4.003] });
  });
  it('refuses a line from a junction straight to itself', () =>
    expect(refusal({ kind: 'DRAW_SEGMENT', line: [52, 4, 52, 4], from: 'a', to: 'a', isBothWays: false })).toMatch(
      /two ends in different places/,
    ));
});

describe('junctions', () => {
  it('take the lines that begin or end there along', () => {
    const draft = after({ kind: 'MOVE_JUNCTION', junction: 'b', latitude: 52, longitude: 4.02 });
    expect(segment(draft, 'bc').lengthMetres).toBeCloseTo(lengthOf(lineOf(draft, segment(draft, 'bc'))), 6);
    const stretch = segment(draft, 'bc').lengthMetres / segment(smallNetwork, 'bc').lengthMetres;
    expect(segment(draft, 'bc').travelSeconds).toBeCloseTo(60 * stretch, 6);
    expect(segment(draft, 'cd')).toBe(segment(smallNetwork, 'cd'));
  });
  it('merge with another, which takes over their segments', () => {
    const draft = after({ kind: 'MERGE_JUNCTION', junction: 'e', into: 'd' });
    expect(segment(draft, 'ce').to).toBe('d');
    expect(draft.junctions.has('e')).toBe(false);
  });
  it('do not merge along a segment without bends, which would have no length', () =>
    expect(refusal({ kind: 'MERGE_JUNCTION', junction: 'e', into: 'c' })).toMatch(/ce joins e and c/));
  it('stay while segments begin or end there', () => {
    expect(refusal({ kind: 'DELETE_JUNCTION', junction: 'e' })).toBe('1 segment at e: delete them first.');
    const without = after({ kind: 'DELETE_SEGMENT', segment: 'ce' });
    expect(after({ kind: 'DELETE_JUNCTION', junction: 'e' }, without).junctions.has('e')).toBe(false);
  });
});

describe('splitting', () => {
  const draft = after({ kind: 'SPLIT_SEGMENT', segment: 'ab', offsetMetres: 300 });
  it('shares out the length, keeps the bends of each piece and bends the way back to the same junction', () => {
    const [first, second] = [segment(draft, 'ab'), segment(draft, 'segment-1')];
    expect([first.to, second.from, second.to]).toEqual(['junction-1', 'junction-1', 'b']);
    expect(first.lengthMetres).toBeCloseTo(300, 6);
    expect(first.lengthMetres + second.lengthMetres).toBeCloseTo(segment(smallNetwork, 'ab').lengthMetres, 6);
    expect([first.via, second.via]).toEqual([[], [52.001, 4.005]]);
    expect([segment(draft, 'ba').to, segment(draft, 'segment-2').from]).toEqual(['junction-1', 'junction-1']);
  });
  it('leaves sensors where they stand on the ground', () =>
    expect(draft.places.get('s1')).toEqual({ sensor: 's1', segment: 'segment-1', offsetMetres: 200 }));
  it('cuts a way back that is told to be of another length at the same place', () => {
    const back = { ...segment(smallNetwork, 'ba'), lengthMetres: 100 };
    const told = { ...smallNetwork, segments: new Map(smallNetwork.segments).set('ba', back) };
    const { lengthMetres } = segment(smallNetwork, 'ab');
    const cut = after({ kind: 'SPLIT_SEGMENT', segment: 'ab', offsetMetres: 0.75 * lengthMetres }, told);
    expect(segment(cut, 'ba').lengthMetres).toBeCloseTo(25, 6);
    expect(segment(cut, 'segment-2').lengthMetres).toBeCloseTo(75, 6);
  });
  it('refuses a cut at an end', () =>
    expect(refusal({ kind: 'SPLIT_SEGMENT', segment: 'ab', offsetMetres: 0.5 })).toMatch(
      /at least 1 m from either end/,
    ));
  it('is undone by joining the pieces', () => {
    const joined = after({ kind: 'JOIN_SEGMENTS', segment: 'ab', next: 'segment-1' }, draft);
    expect(segment(joined, 'ab').lengthMetres).toBeCloseTo(segment(smallNetwork, 'ab').lengthMetres, 6);
    expect(joined.places.get('s1')?.offsetMetres).toBeCloseTo(500, 6);
    expect(joined.segments.has('segment-1')).toBe(false);
  });
});

it('joins only what follows', () =>
  expect(refusal({ kind: 'JOIN_SEGMENTS', segment: 'ab', next: 'cd' })).toBe(
    'cd begins at c, not at b, where ab ends.',
  ));

it('turns a segment with its bends and its sensors', () => {
  const draft = after({ kind: 'REVERSE_SEGMENT', segment: 'ab' });
  expect(segment(draft, 'ab')).toMatchObject({ from: 'b', to: 'a', via: [52.001, 4.005] });
  const { lengthMetres } = segment(smallNetwork, 'ab');
  expect(draft.places.get('s1')?.offsetMetres).toBeCloseTo(lengthMetres - 500, 6);
});

it('says how many sensors a deleted segment leaves without a place', () => {
  const outcome = applyEdit(t, smallNetwork, { kind: 'DELETE_SEGMENT', segment: 'ab' });
  expect(outcome).toMatchObject({ said: 'Deleted ab. 1 sensor on it stands on no segment now.' });
});

it('keeps a placed sensor on its segment', () => {
  const draft = after({ kind: 'PLACE_SENSOR', sensor: 's3', segment: 'cd', offsetMetres: 1e6 });
  expect(draft.places.get('s3')?.offsetMetres).toBe(segment(smallNetwork, 'cd').lengthMetres);
});
