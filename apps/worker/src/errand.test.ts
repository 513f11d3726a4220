import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { runErrand } from './errand.ts';

it('leaves no process behind whose order cannot be told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-errand-'));
  const module = join(folder, 'patient.mjs');
  // Waits for an order for as long as the worker lives.
  await writeFile(module, "process.on('disconnect', () => process.exit()); setInterval(() => undefined, 1000);");
  let started = 0;
  const errand = runErrand({
    module: pathToFileURL(module),
    order: { work: () => 'functions are no messages' },
    onStart: (pid = 0) => (started = pid),
    parse: (message) => message,
    take: () => true,
    signal: new AbortController().signal,
  });
  await expect(errand).rejects.toThrow('could not be cloned');
  await vi.waitUntil(() => !isAlive(started), { timeout: 20_000 });
  await rm(folder, { recursive: true });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
