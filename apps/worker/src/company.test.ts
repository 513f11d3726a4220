import { expect, it } from 'vitest';
import { Company } from './company.ts';

it('tells who was there at any time, each once, and forgets who has gone when it is told to', async () => {
  const company = new Company();
  let leave: () => void = () => undefined;
  const staying = company.with('dataset-import', () => new Promise<void>((resolve) => (leave = resolve)));
  const watch = company.watch();
  const later = company.watch();
  await company.with('graph-create', () => Promise.resolve());
  await expect(company.with('graph-create', () => Promise.reject(new Error('no graph')))).rejects.toThrow('no graph');
  expect(watch.seen()).toEqual(['dataset-import', 'graph-create']);
  watch.restart();
  expect(watch.seen()).toEqual(['dataset-import']);
  leave();
  await staying;
  watch.restart();
  watch.end();
  await company.with('graph-create', () => Promise.resolve());
  expect(watch.seen()).toEqual([]);
  expect(later.seen()).toEqual(['dataset-import', 'graph-create']);
});
