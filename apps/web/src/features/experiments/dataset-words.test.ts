import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { datasetFacts, datasetLine } from './dataset-words.ts';

const t = translatorOf('en', 'experiments');
const dataset = {
  name: 'speeds',
  title: 'Speeds',
  nodeCount: 12,
  steps: 288,
  stepSeconds: 300,
  startAt: '2024-03-01T00:00:00Z',
  endAt: '2024-03-01T23:55:00Z',
  zone: 'UTC',
  createdAt: new Date(2026, 2, 9, 14, 2).toISOString(),
};

it('names a dataset by its title, and by its own name where two have that title', () => {
  expect(datasetLine(t, dataset, [dataset, { title: 'Counts' }])).toBe('Speeds, 12 sensors, 288 steps');
  expect(datasetLine(t, dataset, [dataset, { title: 'Speeds' }])).toBe('Speeds (speeds), 12 sensors, 288 steps');
});

it('says what it holds and when it came', () => {
  expect(datasetFacts(t, translatorOf('en', 'format'), dataset, new Date(2026, 2, 10, 9))).toBe(
    '288 steps of 5 min, 1 Mar 2024 to 1 Mar 2024; imported 9 Mar, 14:02 as speeds.',
  );
});
