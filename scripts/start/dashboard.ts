/** The dashboard's production build, made when its sources have changed, and its server. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '../platform/plain-error.ts';
import { callerSecret } from '../platform/platform.ts';
import { Service, type ServiceOptions } from '../platform/service.ts';
import { repository } from '../platform/settings.ts';

const folder = join(repository, 'apps/web');
const nextCommand = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next');

export interface DashboardBuild {
  /** Where the dashboard's server finds the API; the build holds it. */
  readonly apiUrl: string;
  /** Folder of the build inside `apps/web`; left out, Next's own. */
  readonly distFolder?: string;
}

function environmentOf({ apiUrl, distFolder = '.next' }: DashboardBuild): Record<string, string> {
  return { API_URL: apiUrl, WEB_DIST_FOLDER: distFolder, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
}

/** Hash over everything that the build is made of: sources, dependencies and what it takes from the environment. */
export async function sourcesHash(
  apiUrl: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const hash = createHash('sha256').update(apiUrl);
  // Next writes every public variable that is set into the pages.
  for (const name of Object.keys(environment).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`\0${name}=${environment[name] ?? ''}`);
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](node_modules|\.next|\.next-test|\.turbo)[\\/]/.test(path))
    .filter((path) => !path.endsWith('next-env.d.ts'))
    .sort();
  for (const path of [...files, join(repository, 'package-lock.json')]) {
    hash.update(path.slice(repository.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}

/**
 * Builds the dashboard unless the build at hand is of the same sources.
 *
 * @param signal ends the build
 * @throws PlainError with the end of what the build printed
 */
export async function buildDashboard(build: DashboardBuild, signal?: AbortSignal): Promise<void> {
  const stamp = join(folder, build.distFolder ?? '.next', 'stillgraph-sources');
  const wanted = await sourcesHash(build.apiUrl);
  const present = await readFile(stamp, 'utf8').catch(() => '');
  if (present === wanted) return;
  try {
    await promisify(execFile)(process.execPath, [nextCommand, 'build'], {
      cwd: folder,
      env: { ...process.env, ...environmentOf(build) },
      maxBuffer: 64 * 1024 * 1024,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    const lines = `${stdout}\n${stderr}`.trim().split('\n').slice(-25).join('\n');
    throw new PlainError(`The dashboard could not be built:\n${lines}`);
  }
  await writeFile(stamp, wanted);
}

/** Serves the build. */
export function startDashboard(
  options: DashboardBuild &
    Pick<ServiceOptions, 'onRestart'> & {
      readonly port: number;
      readonly logs: string;
      /** The API's. */ readonly secret: string;
    },
): Service {
  return new Service({
    name: 'dashboard',
    folder,
    args: [nextCommand, 'start', '--port', String(options.port), '--hostname', '127.0.0.1'],
    environment: { ...environmentOf(options), CALLER_SECRET: callerSecret(options.secret) },
    log: join(options.logs, 'dashboard.log'),
    onRestart: options.onRestart,
  });
}
