/** The main job as a person starts it: a file of measurements in, a table and the JSON out, nothing left behind. */
import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoReportSchema } from './report-contract.ts';

const root = join(import.meta.dirname, '../..');
const STEPS_A_DAY = 48;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-demo-test-'));
  await mkdir(join(folder, 'tmp'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Twelve days of four sensors at half-hour steps: a daily wave, a phase a sensor, and a small ripple. */
function measurements(): string {
  const first = Date.UTC(2026, 0, 5);
  const rows = Array.from({ length: 12 * STEPS_A_DAY }, (_, step) => {
    const values = Array.from({ length: 4 }, (_none, sensor) => {
      const day = Math.sin((2 * Math.PI * step) / STEPS_A_DAY + sensor / 2);
      return (60 + 15 * day + 2 * Math.sin(step * (sensor + 1.7))).toFixed(2);
    });
    return [new Date(first + step * 1_800_000).toISOString(), ...values].join(',');
  });
  return ['time,north,east,south,west', ...rows, ''].join('\n');
}

it('turns a file into a ranked table and the JSON that programs read', { timeout: 300_000 }, async () => {
  const [data, json] = [join(folder, 'four-sensors.csv'), join(folder, 'out.json')];
  await writeFile(data, measurements());
  const args = ['run', '--silent', 'demo', '--', '--data', data, '--preset', 'quick', '--seeds', '2', '--json', json];
  const { stdout } = await promisify(execFile)('npm', args, {
    cwd: root,
    env: { ...process.env, TMPDIR: join(folder, 'tmp') },
    maxBuffer: 16 * 1024 * 1024,
  });

  const report = demoReportSchema.parse(JSON.parse(await readFile(json, 'utf8')));
  expect(report.dataset).toMatchObject({ steps: 12 * STEPS_A_DAY, nodeCount: 4 });
  const students = report.runs.filter(({ kind }) => kind === 'STUDENT');
  const controls = students.filter(({ method }) => method === 'none');
  expect(controls.map(({ seed }) => seed).sort()).toEqual([1, 2]);
  expect(students.length).toBe(2 * controls.length);
  for (const { method, teacher } of students) expect(teacher === null).toBe(method === 'none');
  expect(report.summary.filter(({ kind }) => kind === 'STUDENT').every(({ interval }) => interval !== null)).toBe(true);

  expect(stdout.match(/^.*worker .*: engine \w+, \d+ threads?/gm)).toHaveLength(1);
  expect(stdout).toContain('rank');
  for (const finding of report.findings) expect(stdout).toContain(finding);
  expect((await readdir(join(folder, 'tmp'))).filter((name) => name.startsWith('stillgraph'))).toEqual([]);
});
