import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { movedPlaces } from './moved-places.ts';
import { partOf, pointOn } from './network-draft.ts';
import { smallNetwork } from './testing/small-network.ts';

const t = translatorOf('en', 'networkEditor');
const after = (edit: Edit) => {
  const outcome = applyEdit(t, smallNetwork, edit);
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome.draft;
};
const on = (segment: string, offsetMetres: number, sensor = 'x') => ({ sensor, segment, offsetMetres });

describe('sensors of another dataset', () => {
  it('stand on the half of a split segment that they stood at, in their direction', () => {
    const draft = after({ kind: 'SPLIT_SEGMENT', segment: 'ab', offsetMetres: 300 });
    const moved = movedPlaces(smallNetwork, draft, [on('ab', 100, 'one'), on('ab', 500, 'two'), on('ba', 100, 'back')]);
    expect(moved.map(({ sensor, segment }) => [sensor, segment])).toEqual([
      ['one', 'ab'],
      ['two', 'segment-1'],
      ['back', 'ba'],
    ]);
    const was = pointOn(smallNetwork, partOf(smallNetwork.segments, 'ab'), 500);
    const is = pointOn(draft, partOf(draft.segments, 'segment-1'), moved[1]?.offsetMetres ?? 0);
    expect(is[0]).toBeCloseTo(was[0], 6);
    expect(is[1]).toBeCloseTo(was[1], 6);
  });
  it('stay with a segment that was turned round, as far from its other end', () => {
    const draft = after({ kind: 'REVERSE_SEGMENT', segment: 'bc' });
    const { lengthMetres } = partOf(draft.segments, 'bc');
    const [moved] = movedPlaces(smallNetwork, draft, [on('bc', 100)]);
    expect(moved?.segment).toBe('bc');
    expect(moved?.offsetMetres).toBeCloseTo(lengthMetres - 100, 0);
  });
  it('are left where nothing changed, and out where their road is gone', () => {
    const draft = after({ kind: 'CLOSE_ROAD', segment: 'ce' });
    expect(movedPlaces(smallNetwork, draft, [on('ce', 10), on('ab', 10)])).toEqual([]);
  });
});
