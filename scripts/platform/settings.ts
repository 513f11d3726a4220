/** What the scripts read from the environment and from `.env`: parsed once, all faults reported together. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from './plain-error.ts';

export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Takes variables from a file, by default `.env` in the repository's root; those that are set already stay. */
export function loadEnvironmentFile(path: string = join(repository, '.env')): void {
  try {
    process.loadEnvFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return; // the file is optional
    throw new PlainError(`The settings in ${path} cannot be read: ${error instanceof Error ? error.message : ''}`);
  }
}

export interface Settings {
  readonly home: string;
  /** Undefined: an embedded Postgres below `home`. */
  readonly databaseUrl: string | undefined;
  readonly apiPort: number;
  readonly webPort: number;
  /** How browsers reach the dashboard. */
  readonly webUrl: string;
  /** Undefined: made and kept below `home`. */
  readonly authSecret: string | undefined;
}

export function readSettings(source: NodeJS.ProcessEnv = process.env): Settings {
  const faults: string[] = [];
  const text = (name: string) => source[name]?.trim() || undefined;
  const port = (name: string, otherwise: number) => {
    const given = text(name);
    if (given === undefined) return otherwise;
    const value = Number(given);
    if (!Number.isInteger(value) || value < 1 || value > 65_535) {
      faults.push(`${name} must be a port from 1 to 65535, got "${given}"`);
    }
    return value;
  };
  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    faults.push('DATABASE_URL must begin with postgres:// or postgresql://');
  }
  const authSecret = text('AUTH_SECRET');
  if (authSecret !== undefined && authSecret.length < 32) faults.push('AUTH_SECRET must have at least 32 characters');
  const webPort = port('WEB_PORT', 3000);
  const webUrl = text('WEB_URL') ?? `http://localhost:${webPort}`;
  if (!/^https?:$/.test(URL.parse(webUrl)?.protocol ?? '')) faults.push('WEB_URL must be an http(s) address');
  const settings: Settings = {
    home: fromCaller(text('STILLGRAPH_HOME') ?? resolve(repository, '.stillgraph')),
    databaseUrl,
    apiPort: port('API_PORT', 4000),
    webPort,
    webUrl,
    authSecret,
  };
  if (settings.apiPort === settings.webPort) faults.push('API_PORT and WEB_PORT must differ');
  if (faults.length > 0)
    throw new PlainError(`The environment has faults:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return settings;
}

/** A path as the user meant it: npm runs scripts in the repository's root, wherever they were called. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
