// The import process as a worker has it: what it answers, and what becomes of a source that would take the machine's memory.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readInProcess } from './import-process.ts';
import { withFolder } from './testing/spoiling.ts';

// A forked process takes its loader from its parent's arguments, as with `npm start`.
beforeAll(() => void process.execArgv.push('--import', import.meta.resolve('tsx')));

const hooks = { onStart: () => undefined, onProgress: () => undefined, signal: new AbortController().signal };

const hours = (count: number) =>
  Array.from({ length: count }, (_, at) => `${new Date(at * 3_600_000).toISOString()},1\n`).join('');

it('is ended when it passes its memory, and the failure says how much that was', async () => {
  await withFolder(async (folder) => {
    const source = join(folder, 'values.csv');
    await writeFile(source, `time,a\n${hours(300_000)}`);
    const order = { source, folder, options: {}, memoryBytes: 1024 ** 2 };
    const result = await readInProcess(order, hooks);
    expect(result).toMatchObject({ type: 'failed', expected: false });
    expect(result.type === 'failed' && result.message).toMatch(
      /^the import process was ended by SIGKILL before it was done; the source may need more than the 1 MB of memory/,
    );
  });
});

it('answers with what was wrong, and leaves no blocks of a source that is refused late', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'values.csv'), `time,a\n${hours(3000)}2024-01-01,fast\n`);
    const order = { source: join(folder, 'values.csv'), folder, options: {} };
    expect(await readInProcess(order, hooks)).toMatchObject({ type: 'failed', expected: true });
    expect(await readdir(folder)).toEqual(['values.csv']);
  });
});
