import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';

/** The process writes one JSON line when it answers. */
async function urlOf(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk);
    const url = /"url":"([^"]+)"/.exec(output)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`the API ended before it answered:\n${output}`);
}

describe('the process', () => {
  let database: TestDatabase;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await database.close();
  });

  const start = (env: Readonly<Record<string, string>>): ChildProcess => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    return child;
  };

  it('answers until SIGTERM and then ends in order', { timeout: 60_000 }, async () => {
    const child = start({ DATABASE_URL: database.url, AUTH_SECRET: 'x'.repeat(40), API_PORT: '0' });
    const url = await urlOf(child);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(child.exitCode).toBe(0);
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });

  it('names every fault of its environment and ends', { timeout: 60_000 }, async () => {
    const child = start({ API_PORT: 'many' });
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    // Not `close`: the loader's compiler is a process that holds the same stderr and may outlive this one.
    await once(child, 'exit');
    expect(child.exitCode).toBe(1);
    await expect.poll(() => words).toMatch(/DATABASE_URL is required/);
    expect(words).toMatch(/AUTH_SECRET is required/);
    expect(words).toMatch(/API_PORT/);
  });
});
