/** One platform at a time on its ports; a second start says who is there instead of that a port is taken. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../platform/plain-error.ts';
import { isPortFree } from '../platform/ports.ts';
import type { Settings } from '../platform/settings.ts';

/** Longer than the services of a platform that was killed take to end. */
const LEFTOVERS_MS = 15_000;

const placeOf = (home: string) => join(home, 'platform-process');

/**
 * Makes sure that both ports are free and writes down that this process is the platform of its home.
 *
 * @returns takes that note back
 * @throws PlainError that says what holds a port
 */
export async function takePorts(settings: Settings, signal: AbortSignal): Promise<() => Promise<void>> {
  const { home, apiPort, webPort } = settings;
  const place = placeOf(home);
  const earlier = Number.parseInt(await readFile(place, 'utf8').catch(() => ''), 10);
  for (const [name, port] of [
    ['API_PORT', apiPort],
    ['WEB_PORT', webPort],
  ] as const) {
    if (await isPortFree(port)) continue;
    if (isAlive(earlier)) {
      throw new PlainError(
        `Stillgraph already runs here (process ${earlier}) and holds port ${port}: end it with Ctrl-C in its terminal or ` +
          `"kill ${earlier}", or set API_PORT and WEB_PORT to start another.`,
      );
    }
    // A platform that was killed left its note; its services are ending.
    const ended = Number.isInteger(earlier) && (await becomesFree(port, signal));
    if (!ended) throw new PlainError(`Port ${port} is taken: end what uses it, or set ${name} to another port.`);
  }
  await mkdir(home, { recursive: true });
  await writeFile(place, `${process.pid}\n`);
  return async () => {
    const named = await readFile(place, 'utf8').catch(() => '');
    if (named.trim() === String(process.pid)) await rm(place, { force: true });
  };
}

async function becomesFree(port: number, signal: AbortSignal): Promise<boolean> {
  for (const deadline = Date.now() + LEFTOVERS_MS; Date.now() < deadline; await sleep(200, undefined, { signal })) {
    if (await isPortFree(port)) return true;
  }
  return false;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
