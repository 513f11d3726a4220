import { expect, it } from 'vitest';
import type { TrainedModel } from './draft.ts';
import { modelOf, modelRows, repeatedNetworks, withUnseen } from './model-rows.ts';

const network = (hidden: number, updates = 9): TrainedModel => ({
  model: { name: 'stid-s', hidden },
  training: { updates },
});
const offered = [8, 16].map((hidden) => ({ label: `STID-s ${hidden}`, description: '', entry: network(hidden) }));

it('keeps a model in its row while its sizes are written', () => {
  const sizes = { 'STID-s 8': { name: 'stid-s', hidden: 12 } };
  const [small, large] = modelRows(offered, [network(12)], sizes);
  expect(small).toMatchObject({ label: 'STID-s 8', active: { model: { hidden: 12 } }, isResized: true });
  expect(large).toMatchObject({ label: 'STID-s 16', active: undefined, isResized: false });
  // Taken out, it comes back as it was.
  expect(modelRows(offered, [], sizes)[0]?.entry.model['hidden']).toBe(12);
  // A preset that has the offered sizes finds them.
  expect(modelRows(offered, [network(8)], sizes)[0]).toMatchObject({
    isResized: false,
    active: { model: { hidden: 8 } },
  });
});

it('shows every chosen model', () => {
  expect(withUnseen(offered, [], [network(8), network(24)], {}).map(({ label }) => label)).toEqual([
    'STID-s 8',
    'STID-s 16',
    'STID-s, own sizes 1',
  ]);
  expect(withUnseen(offered, [], [network(24)], {}).at(-1)?.told).toEqual({
    as: 'ownSizes',
    name: 'STID-s',
    number: 1,
  });
  expect(withUnseen([], offered, [network(8)], {})).toEqual([]);
});

it('finds networks that are alike in sizes and training', () => {
  expect(repeatedNetworks([network(8), network(16), network(8)])).toEqual([2]);
  expect(repeatedNetworks([network(8), network(8, 10)])).toEqual([]);
});

it('reads the model of a run', () => {
  expect(modelOf({ role: 'student', model: { name: 'gru', hidden: 32 } })).toEqual({ name: 'gru', hidden: 32 });
  expect(modelOf({ role: 'ensemble' })).toEqual({ name: '' });
});
