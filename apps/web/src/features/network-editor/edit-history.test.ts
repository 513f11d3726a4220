import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { changesOf } from './draft-changes.ts';
import { beginEdit, editReducer, type EditAction } from './edit-history.ts';
import { smallNetwork } from './testing/small-network.ts';

const t = translatorOf('en', 'networkEditor');

const run = (...actions: readonly EditAction[]) =>
  actions.reduce((state, action) => editReducer(t, state, action), beginEdit(smallNetwork));
const remove = { type: 'EDIT', edit: { kind: 'DELETE_SEGMENT', segment: 'ce' } } as const;
const reverse = { type: 'EDIT', edit: { kind: 'REVERSE_SEGMENT', segment: 'ab' } } as const;

it('undoes edit by edit, and does them again', () => {
  const undone = run(remove, reverse, { type: 'UNDO' });
  expect(undone.draft.segments.get('ab')).toBe(smallNetwork.segments.get('ab'));
  expect(undone.draft.segments.has('ce')).toBe(false);
  expect(editReducer(t, undone, { type: 'UNDO' }).draft).toBe(smallNetwork);
  expect(editReducer(t, undone, { type: 'REDO' }).draft.segments.get('ab')?.from).toBe('b');
});

it('forgets what was undone when something else is done', () => {
  const state = run(remove, { type: 'UNDO' }, reverse, { type: 'REDO' });
  expect(state.draft.segments.has('ce')).toBe(true);
  expect(state.told).toMatchObject({ text: 'There is nothing to redo.', isRefusal: true });
});

it('changes nothing by an edit that is refused, and says why', () => {
  const state = run({ type: 'EDIT', edit: { kind: 'DELETE_JUNCTION', junction: 'a' } });
  expect(state.draft).toBe(smallNetwork);
  expect(state.past).toEqual([]);
  expect(state.told).toMatchObject({ isRefusal: true, count: 1 });
});

it('lets go of a selection that is undone', () => {
  const draw = { kind: 'DRAW_SEGMENT', line: [52, 4, 52.02, 4.02], from: 'a', to: 'e', isBothWays: false } as const;
  const drawn = run({ type: 'EDIT', edit: draw });
  expect(drawn.selected).toEqual({ kind: 'SEGMENT', id: 'segment-1' });
  expect(editReducer(t, drawn, { type: 'UNDO' }).selected).toBeNull();
});

it('takes up changes that were kept as one step', () => {
  const changes = changesOf(smallNetwork, run(remove, reverse).draft);
  const state = run({ type: 'BEGIN', base: smallNetwork, changes, said: 'Taken up.' });
  expect(state.draft.segments.get('ab')?.from).toBe('b');
  expect(editReducer(t, state, { type: 'UNDO' }).draft).toBe(smallNetwork);
});

it('keeps of each step what it changed alone, and puts back what was deleted where it stood', () => {
  const bend = { type: 'EDIT', edit: { kind: 'BEND_SEGMENT', segment: 'ba', via: [52.002, 4.006] } } as const;
  const first = { type: 'EDIT', edit: { kind: 'DELETE_SEGMENT', segment: 'ab' } } as const;
  const state = run(bend, first);
  expect(state.past.map(({ segments, places }) => [segments.map(([id]) => id), places.length])).toEqual([
    [['ba'], 0],
    [['ab'], 1],
  ]);
  const undone = editReducer(t, state, { type: 'UNDO' });
  expect([...undone.draft.segments.keys()]).toEqual([...smallNetwork.segments.keys()]);
  expect(undone.draft.places).toBe(smallNetwork.places);
});
