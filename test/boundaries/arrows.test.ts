/** The arrows of the design hold, and the check that says so can fail: arrows planted in a tree of their own are found. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const command = join(root, 'node_modules/.bin/depcruise');
let tree: string | undefined;

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** The rules that dependency-cruiser reports as broken in a tree, each with the file that breaks it. */
async function brokenRules(cwd: string, folders: readonly string[]): Promise<string[]> {
  const args = [...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const output = await run(command, args, { cwd, maxBuffer: 256 * 1024 * 1024 }).then(
    (done) => done.stdout,
    (failure: { stdout?: string }) => {
      if (failure.stdout === undefined || failure.stdout === '') throw failure;
      return failure.stdout;
    },
  );
  const report = JSON.parse(output) as { summary: { violations: Violation[] } };
  return report.summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
}

/** A tree with the rooms' packages and these files alone, under the repository's own rules. */
async function plant(files: Readonly<Record<string, string>>): Promise<string> {
  tree = await mkdtemp(join(tmpdir(), 'stillgraph-arrows-'));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
    await copyFile(join(root, name), join(tree, name));
  await mkdir(join(tree, 'node_modules/@stillgraph'), { recursive: true });
  for (const name of ['db', 'ml']) {
    await mkdir(join(tree, 'packages', name), { recursive: true });
    await copyFile(join(root, 'packages', name, 'package.json'), join(tree, 'packages', name, 'package.json'));
    await symlink(join('../../packages', name), join(tree, 'node_modules/@stillgraph', name));
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text);
  }
  return tree;
}

afterEach(async () => {
  if (tree !== undefined) await rm(tree, { recursive: true, force: true });
});

describe('arrows between the rooms', () => {
  it('hold in the whole tree', async () => {
    expect(await brokenRules(root, ['apps', 'packages', 'test', 'scripts'])).toEqual([]);
  });

  it('are noticed when they are broken', async () => {
    const planted = await plant({
      'packages/ml/src/config/index.ts': "export const planRuns = 'a plan';\n",
      'packages/ml/src/data/reader.ts': "export { readFile } from 'node:fs/promises';\n",
      'packages/db/src/index.ts': 'export const rows = 0;\n',
      'packages/db/src/planted.ts': "export { planRuns } from '@stillgraph/ml/config';\n",
      'apps/web/src/planted.ts': "export { rows } from '@stillgraph/db';\n",
      'apps/api/src/allowed.ts': "export { planRuns } from '@stillgraph/ml/config';\n",
    });
    expect((await brokenRules(planted, ['apps', 'packages'])).sort()).toEqual([
      'db-does-not-know-ml: packages/db/src/planted.ts',
      'ml-does-no-io: packages/ml/src/data/reader.ts',
      'web-reaches-api-by-graphql: apps/web/src/planted.ts',
    ]);
  });
});
