import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { draftFindings, findingsByPart } from './draft-findings.ts';
import { smallNetwork } from './testing/small-network.ts';

const t = translatorOf('en', 'networkEditor');

const sensors = ['s1', 's2'];
function found(...edits: readonly Edit[]): string[] {
  const draft = edits.reduce((before, edit) => {
    const outcome = applyEdit(t, before, edit);
    if ('refusal' in outcome) throw new Error(outcome.refusal);
    return outcome.draft;
  }, smallNetwork);
  return draftFindings(t, draft, sensors).map(({ kind, part }) => `${kind} ${part.id}`);
}
const before = ['DANGLING_END e', 'UNREACHABLE e'];

it('finds the end of a ramp, which no way leads back from', () => expect(found()).toEqual(before));

it('finds nothing where a way leads back', () =>
  expect(found({ kind: 'MERGE_JUNCTION', junction: 'e', into: 'a' })).toEqual([]));

it('finds segments along the same line, and junctions in the same place', () => {
  const line = [52.01, 4.01, 52.01, 4];
  expect(found({ kind: 'DRAW_SEGMENT', line, from: 'c', to: 'd', isBothWays: false })).toContain('DUPLICATE segment-1');
  expect(found({ kind: 'ADD_JUNCTION', latitude: 52, longitude: 4 })).toEqual([
    'DANGLING_END e',
    'DUPLICATE junction-1',
    'UNREACHABLE e',
    'UNREACHABLE junction-1',
  ]);
});

it('finds what a missing way cuts off', () =>
  expect(found({ kind: 'DELETE_SEGMENT', segment: 'da' }, { kind: 'DELETE_SEGMENT', segment: 'ba' })).toEqual(
    expect.arrayContaining(['UNREACHABLE b', 'UNREACHABLE c', 'UNREACHABLE d']),
  ));

it('finds sensors on no segment, and on one that no way leads to', () => {
  expect(found({ kind: 'DELETE_SEGMENT', segment: 'ab' })).toContain('SENSOR_UNPLACED s1');
  const line = [52.02, 4.02, 52.03, 4.03];
  const ramp = { kind: 'DRAW_SEGMENT', line, from: 'e', to: null, isBothWays: false } as const;
  const place = { kind: 'PLACE_SENSOR', sensor: 's2', segment: 'segment-1', offsetMetres: 1 } as const;
  expect(found(ramp, place)).toContain('SENSOR_UNREACHABLE s2');
});

it('tells where to look', () => {
  const [first] = draftFindings(t, smallNetwork, []);
  expect(first).toMatchObject({
    place: { latitude: 52.02, longitude: 4.02 },
    text: 'A road ends at e: it is joined with c alone.',
  });
});

it('tells the findings of a junction apart from those of a segment with the same id', () => {
  const junctions = new Map(smallNetwork.junctions).set('ab', { id: 'ab', latitude: 52, longitude: 4.02 });
  const findingsOf = findingsByPart(draftFindings(t, { ...smallNetwork, junctions }, []));
  expect(findingsOf({ kind: 'JUNCTION', id: 'ab' }).map(({ kind }) => kind)).toEqual(['UNREACHABLE']);
  expect(findingsOf({ kind: 'SEGMENT', id: 'ab' })).toEqual([]);
});
