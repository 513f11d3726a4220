import { expect, it } from 'vitest';
import { sourceName } from './import-source.ts';

const none = { uploadId: null, catalogueName: null };

it.each([
  ['/srv/data/los-loop', 'los-loop'],
  ['/srv/data/los-loop/', 'los-loop'],
  [String.raw`C:\data\speeds.csv`, 'speeds.csv'],
  ['speeds.csv', 'speeds.csv'],
  ['simulator', 'simulator'],
  ['/', '/'],
])('tells of %s, on a worker, no more than %s', (source, name) => {
  expect(sourceName({ ...none, source })).toBe(name);
});

it('leaves what people called an upload, and the title of a public dataset', () => {
  expect(sourceName({ ...none, source: 'speeds and/or flows', uploadId: 'u' })).toBe('speeds and/or flows');
  expect(sourceName({ ...none, source: 'Loops 1/2', catalogueName: 'loops' })).toBe('Loops 1/2');
});
