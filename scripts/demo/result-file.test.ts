import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkResultFile, writeJsonFile } from './result-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-result-file-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('says before the work that a file could not be written', async () => {
  await expect(checkResultFile('--json', folder)).rejects.toThrow(`--json needs a file, but ${folder} is a folder`);
  await expect(checkResultFile('--json', join(folder, 'none/out.json'))).rejects.toThrow(
    `there is no folder ${join(folder, 'none')}`,
  );
});

it('lets a new file and one that is there be written, and leaves no trace of having looked', async () => {
  const path = join(folder, 'out.json');
  await checkResultFile('--json', path);
  await expect(readFile(path)).rejects.toThrow('ENOENT');
  await writeJsonFile(path, { runs: [] });
  await checkResultFile('--json', path);
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ runs: [] });
});
