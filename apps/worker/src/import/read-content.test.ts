import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { readContent } from './read-content.ts';

it('names the machine that lacks a source', async () => {
  const absent = '/absent/week.csv';
  await expect(readContent(absent, {}, () => undefined)).rejects.toThrow(
    `${absent}: there is no such file or folder on ${hostname()}, whose worker took the import`,
  );
});
