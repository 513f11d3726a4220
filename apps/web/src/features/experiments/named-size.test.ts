import { expect, it } from 'vitest';
import { draftConfig } from './draft.ts';
import { inSize } from './named-size.tsx';

it('takes sizes and optimiser of a named size, and leaves the updates', () => {
  const [chosen] = draftConfig({
    teachers: [{ model: { name: 'dcrnn', hidden: 32 }, training: { updates: 600, batchSize: 16 } }],
    students: [],
    seeds: 1,
  }).teachers;
  if (chosen === undefined) throw new Error('the draft has no teacher');
  const published = { name: 'published', label: 'as published', description: '' };
  const sized = inSize(chosen, { ...published, model: { name: 'dcrnn', hidden: 64 }, training: { batchSize: 64 } });
  expect(sized.model).toEqual({ name: 'dcrnn', hidden: 64 });
  expect(sized.training).toMatchObject({ updates: 600, batchSize: 64 });
});
