/**
 * Processes of the platform end with the script that started them, also when nobody could tell them to, and are started
 * again when they end by themselves.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { Service, typescript } from './service.ts';

let folder: string;
const started: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-service-'));
});

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Runs a script of these lines; gives the process and what it says, line by line. */
async function script(lines: readonly string[]): Promise<{ child: ChildProcess; says: AsyncIterator<string> }> {
  const path = join(folder, 'script.mts');
  await writeFile(path, lines.join('\n'));
  const child = spawn(process.execPath, [...typescript, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  if (child.stdout === null) throw new Error('the script has no output');
  return { child, says: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('ends a service whose script was killed', async () => {
  const { child, says } = await script([
    `import { Service } from ${module('./service.ts')};`,
    `const service = new Service({ name: 'sleeper', environment: {}, log: ${JSON.stringify(join(folder, 'log'))},`,
    `  args: ['--eval', 'console.log(process.pid); setInterval(() => undefined, 1000)'] });`,
    'for (;;) { const [pid] = await service.lines(); if (Number(pid) > 0) { console.log(pid); break; } }',
  ]);
  const pid = Number((await says.next()).value);
  expect(isAlive(pid)).toBe(true);
  child.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
}, 60_000);

it('leaves the processes that a service starts their own channel', async () => {
  const child = join(folder, 'child.mjs');
  await writeFile(child, "process.on('message', (message) => process.send(`child got ${message}`));");
  const eager = [
    `const child = require('node:child_process').fork(${JSON.stringify(child)});`,
    "child.on('message', (message) => console.log(message));",
    // Long after the child has nothing else to do.
    "setTimeout(() => child.send('a late word'), 1500);",
  ].join(' ');
  const { says } = await script([
    `import { Service } from ${module('./service.ts')};`,
    `const service = new Service({ name: 'parent', environment: {}, log: ${JSON.stringify(join(folder, 'log'))},`,
    `  args: ['--eval', ${JSON.stringify(eager)}] });`,
    "for (;;) { const [line] = await service.lines(); if (line !== '' || !service.isRunning) { console.log(line); break; } }",
    'process.exit(0);',
  ]);
  expect((await says.next()).value).toBe('child got a late word');
}, 60_000);

it('takes signals that come together for one wish, and a later one for a second', async () => {
  const { child, says } = await script([
    `import { listenForEnd } from ${module('./ending.ts')};`,
    'const { signal } = listenForEnd();',
    "signal.addEventListener('abort', () => console.log('ending'));",
    'setInterval(() => undefined, 1000);',
    "console.log('up');",
  ]);
  const exited = once(child, 'exit');
  expect((await says.next()).value).toBe('up');
  child.kill('SIGINT');
  child.kill('SIGTERM');
  expect((await says.next()).value).toBe('ending');
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  expect(await exited).toEqual([130, null]);
}, 60_000);

it('starts a killed service again, and ends the new process when asked', async () => {
  const lines: string[] = [];
  const log = join(folder, 'log');
  const service = new Service({
    name: 'sleeper',
    environment: {},
    log,
    args: ['--eval', 'console.log(process.pid); setInterval(() => undefined, 1000)'],
    onRestart: (line) => lines.push(line),
  });
  onTestFinished(() => service.stop());
  const first = service.pid ?? 0;
  process.kill(first, 'SIGKILL');
  await expect.poll(() => service.pid, { timeout: 20_000 }).not.toBe(first);
  expect(lines).toEqual([`The sleeper was ended by SIGKILL; it is started again in 1 s. Its log: ${log}`]);
  expect(service.isRunning).toBe(true);
  const second = service.pid ?? 0;
  await expect.poll(() => service.lines(), { timeout: 20_000 }).toContain(String(second));
  await service.stop();
  expect(isAlive(second)).toBe(false);
  expect(lines).toHaveLength(1);
}, 60_000);

it('gives up a service that ends again and again soon after its start', async () => {
  const lines: string[] = [];
  const service = new Service({
    name: 'faulty',
    environment: {},
    log: join(folder, 'log'),
    args: ['--eval', 'console.log("no disk"); process.exit(3)'],
    onRestart: (line) => lines.push(line),
  });
  const how = await service.ended;
  expect(how).toBe('ended with code 3, for the 4th time in a row within 60 s of its start');
  expect(lines.map((line) => /again in (\d+) s/.exec(line)?.[1])).toEqual(['1', '2', '4']);
  expect(service.isRunning).toBe(false);
  expect((await service.failure(how)).message).toContain('no disk');
}, 60_000);

it('does not start a service again that was stopped in the pause after its end', async () => {
  const service = new Service({
    name: 'faulty',
    environment: {},
    log: join(folder, 'log'),
    args: ['--eval', 'console.log("begun"); process.exit(3)'],
    onRestart: () => void service.stop(),
  });
  expect(await service.ended).toBe('ended with code 3');
  // Longer than the pause, and a process of its own takes a moment to say so.
  await sleep(2500);
  expect(await service.lines()).toEqual(['begun']);
}, 60_000);
