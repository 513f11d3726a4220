/** A finished run taken away in a capsule and judged again elsewhere, as a reader of its leaderboard would. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTeamKey } from '@stillgraph/api';
import { experiments, runs } from '@stillgraph/db';
import { freePort } from '@stillgraph/db/embedded';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi } from '../../scripts/platform/platform.ts';
import { datasetOf, openLaboratory, until, type Laboratory } from '../kit/laboratory.ts';

const root = join(import.meta.dirname, '../..');
const STEPS = 12 * 48;
let folder: string;
let laboratory: Laboratory;
let api: ReturnType<typeof startApi>;
let url: string;
let key: string;
let done: runs.RunRow[];

/** Twelve days of three sensors at half-hour steps, a few readings missing. */
function measurements(shift = 0): string {
  const rows = Array.from({ length: STEPS }, (_, step) => {
    const values = [0, 1, 2].map((sensor) => {
      if ((step + 7 * sensor) % 41 === 0) return '';
      return (60 + shift + 15 * Math.sin((2 * Math.PI * step) / 48 + sensor) + 2 * Math.sin(step * 1.7)).toFixed(2);
    });
    return [new Date(Date.UTC(2026, 0, 5) + step * 1_800_000).toISOString(), ...values].join(',');
  });
  return ['time,north,east,south', ...rows, ''].join('\n');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-verify-test-'));
  await writeFile(join(folder, 'speeds.csv'), measurements());
  await writeFile(join(folder, 'others.csv'), measurements(1));
  laboratory = await openLaboratory();
  laboratory.worker();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const { database } = laboratory;
  api = startApi({
    ...{ databaseUrl: database.url, port, webUrl: 'http://localhost:3000', logs: folder },
    secret: 'only-for-tests-and-long-enough-to-pass',
  });
  const dataset = await datasetOf(laboratory, await laboratory.imported(join(folder, 'speeds.csv')));
  const few = { updates: 6, validations: 2, batchSize: 4 };
  const config = experimentConfigSchema.parse({
    protocol: { inputSteps: 6, targetSteps: 4, reportedHorizons: [1, 4] },
    baselines: [{ name: 'ridge-shared' }],
    teachers: [8, 6].map((hidden) => ({ model: { name: 'stid', hidden, blocks: 1 }, training: few })),
    students: [{ model: { name: 'nlinear' }, training: few }],
    methods: [{ name: 'response', weight: 0.9 }],
    seeds: 1,
  });
  const { experimentId } = await laboratory.begin(dataset.id, config);
  await until('the experiment is over', async () => {
    const row = (await experiments.byIds(database.db, [experimentId])).get(experimentId);
    return row?.status === 'SUCCEEDED' && row;
  });
  done = (await runs.byExperimentIds(database.db, [experimentId])).get(experimentId) ?? [];
  key = await createTeamKey(database.db, { team: 'demo', role: 'viewer' });
  await api.answers(`${url}/ready`, 60_000);
}, 180_000);
afterAll(async () => {
  await api.stop();
  await laboratory.close();
  await rm(folder, { recursive: true, force: true });
});

async function capsule(run: runs.RunRow, query = ''): Promise<string> {
  const path = join(folder, `${run.id}${query === '' ? '' : '-with-data'}.zip`);
  const response = await fetch(`${url}/binary/runs/${run.id}/capsule${query}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  await writeFile(path, bytes);
  return path;
}

function verify(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'verify', '--', ...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

function named(test: (run: runs.RunRow) => boolean): runs.RunRow {
  const found = done.find(test);
  if (found === undefined) throw new Error('the experiment has no such run');
  return found;
}
const student = () => named(({ method }) => method === 'response');

describe('npm run verify', { timeout: 120_000 }, () => {
  it.each([
    ['a student', student],
    ['an ensemble', () => named(({ model }) => model === 'ensemble')],
    ['a baseline', () => named(({ kind }) => kind === 'BASELINE')],
  ])('judges %s again to the same numbers, from the capsule alone', async (_, which) => {
    const json = join(folder, 'out.json');
    const { code, output } = await verify(await capsule(which(), '?data=included'), '--json', json);
    expect(output).toMatch(/Verified: all \d+ scores of validation and test part come out as the same numbers/);
    expect(code).toBe(0);
    const told = JSON.parse(await readFile(json, 'utf8')) as { scores: { recorded: number; again: number }[] };
    expect(told.scores.some(({ recorded }) => recorded === which().testMae)).toBe(true);
    for (const { recorded, again } of told.scores) expect(again).toBe(recorded);
  });

  it('takes the measurements from elsewhere, and no others', async () => {
    const path = await capsule(student());
    const without = await verify(path);
    expect(without).toMatchObject({ code: 2 });
    expect(without.output).toContain('the capsule does not carry its measurements: give those of "');
    const others = await verify(path, '--data', join(folder, 'others.csv'));
    expect(others).toMatchObject({ code: 2 });
    expect(others.output).toContain('are not those of the run: their content hash is');
    const same = await verify(path, '--data', join(folder, 'speeds.csv'));
    expect(same.output).toContain('Verified');
    expect(same.code).toBe(0);
  });

  it('finds weights that were changed on the way', async () => {
    const path = await capsule(student(), '?data=included');
    const bytes = await readFile(path);
    // Nothing is compressed: the last byte of the weights lies before the header of the next entry.
    const next = bytes.indexOf(Buffer.from('series.npy'));
    const at = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x03, 0x04]), next) - 24;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(path, bytes);
    const { code, output } = await verify(path);
    expect(code).toBe(2);
    expect(output).toMatch(/Nothing was verified[.] weights[.]safetensors .*(sha256|CRC)/);
  });
});

it('gives no capsule to strangers, nor of a run that is not there', async () => {
  const path = `/binary/runs/${student().id}/capsule`;
  expect((await fetch(`${url}${path}`)).status).toBe(401);
  const asked = (address: string) => fetch(`${url}${address}`, { headers: { authorization: `Bearer ${key}` } });
  expect((await asked('/binary/runs/0196f1a0-0000-7000-8000-000000000000/capsule')).status).toBe(404);
  expect((await asked(`${path}?data=all`)).status).toBe(400);
});
