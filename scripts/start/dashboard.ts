/** The dashboard's production build, made when its sources have changed, and its server. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '../platform/plain-error.ts';
import { Service } from '../platform/service.ts';
import { repository } from '../platform/settings.ts';

const folder = join(repository, 'apps/web');
const stamp = join(folder, '.next/stillgraph-sources');
const nextCommand = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next');

/** Hash over everything that the build is made of, and over the API's address, which it holds. */
async function sourcesHash(apiUrl: string): Promise<string> {
  const hash = createHash('sha256')
    .update(apiUrl)
    .update(process.env['NEXT_PUBLIC_TILE_URL'] ?? '');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](node_modules|\.next|\.turbo)[\\/]/.test(path) && !path.endsWith('next-env.d.ts'))
    .sort();
  for (const path of [...files, join(repository, 'package-lock.json')]) {
    hash.update(path.slice(repository.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}

/**
 * Builds the dashboard unless the build at hand is of the same sources.
 *
 * @throws PlainError with the end of what the build printed
 */
export async function buildDashboard(apiUrl: string): Promise<void> {
  const wanted = await sourcesHash(apiUrl);
  const present = await readFile(stamp, 'utf8').catch(() => '');
  if (present === wanted) return;
  try {
    await promisify(execFile)(process.execPath, [nextCommand, 'build'], {
      cwd: folder,
      env: { ...process.env, API_URL: apiUrl, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    const lines = `${stdout}\n${stderr}`.trim().split('\n').slice(-25).join('\n');
    throw new PlainError(`The dashboard could not be built:\n${lines}`);
  }
  await writeFile(stamp, wanted);
}

/** Serves the build. */
export function startDashboard(options: {
  readonly port: number;
  readonly apiUrl: string;
  readonly logs: string;
}): Service {
  return new Service({
    name: 'dashboard',
    folder,
    args: [nextCommand, 'start', '--port', String(options.port), '--hostname', '127.0.0.1'],
    environment: { API_URL: options.apiUrl, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    log: join(options.logs, 'dashboard.log'),
  });
}
