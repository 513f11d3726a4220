/** The API as a process: started as `npm start` starts it, killed as the test wants. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../apps/api', import.meta.url));

export interface ApiProcess {
  /** Where it answers. */
  readonly url: string;
  kill(signal: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Resolves when it answers. @throws Error with what it wrote, where it ends before */
export async function spawnApi(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ApiProcess> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), 'src/main.ts'], {
    cwd: FOLDER,
    env: { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: 'x'.repeat(40), API_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 0)),
  );
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const found = /"url":"([^"]+)"/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`the API ended before it answered:\n${text}`)));
  });
  return { url, kill: (signal) => void child.kill(signal), ended };
}
