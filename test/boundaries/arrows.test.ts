/** The arrows of the design hold, and the check that says so can fail: a planted arrow is found. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const planted = join(root, 'packages/db/src/planted-arrow');

/** The names of the rules that dependency-cruiser reports for one folder. */
async function brokenRules(...folders: string[]): Promise<string[]> {
  const output = await run(
    'npx',
    ['depcruise', ...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: root, maxBuffer: 256 * 1024 * 1024 },
  ).then(
    (done) => done.stdout,
    (failure: { stdout?: string }) => {
      if (failure.stdout === undefined || failure.stdout === '') throw failure;
      return failure.stdout;
    },
  );
  const report = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  return report.summary.violations.map((violation) => violation.rule.name);
}

afterEach(() => rm(planted, { recursive: true, force: true }));

describe('arrows between the rooms', () => {
  it('hold in the whole tree', async () => {
    expect(await brokenRules('apps', 'packages', 'test', 'scripts')).toEqual([]);
  });

  it('are noticed when one is broken', async () => {
    await mkdir(planted, { recursive: true });
    await writeFile(join(planted, 'index.ts'), "export { planRuns } from '@stillgraph/ml/config';\n");
    expect(await brokenRules('packages/db/src/planted-arrow')).toContain('db-does-not-know-ml');
  });
});
