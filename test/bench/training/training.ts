/** Training and forecasting on our engines beside PyTorch: same models, same weights, same batches, one run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '@stillgraph/ml/engines';
import { openEngine, openWasm } from '../../../apps/worker/src/training/engines.ts';
import type { Part, Figure } from '../figure.ts';
import { exportWorkload } from './export-workload.ts';
import { duelFigure } from './duel-figure.ts';
import { memoryFigure } from './memory.ts';
import { openProduct, type Product } from './product.ts';
import { findPython, type PytorchProcess } from './pytorch-process.ts';
import { fastest, firstVariants, startProcesses, timeFastest, type Figure as Measured } from './pytorch-search.ts';
import { duel } from './rounds.ts';
import { workloads, type Workload } from './workload.ts';

const CHECKED_STEPS = 3;
const ROUNDS = 14;
const WASM_ROUNDS = 3;
/** Steps that take longer are timed fewer times. */
const SLOW_MS = 150;
/** About how long the rounds of a model take, on each side. */
const DUEL_MS = 12_000;
const LARGEST_LOSS_DIFFERENCE = 1e-3;
const BUSY_LOAD = 0.5;

/** @param models ids or names of those to measure; all where none is named */
export async function measureTraining(say: (text: string) => void, models: readonly string[]): Promise<Part> {
  const python = await findPython();
  const traced = (await openEngine('traced', availableParallelism())).engine;
  const wasm = (await openWasm('comparison')).engine;
  const processes = python === undefined ? [] : startProcesses(python);
  const othersAtStart = loadavg()[0] ?? NaN;
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-bench-'));
  const notes = [
    `${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores; Node ${process.versions.node}`,
  ];
  const figures: Figure[] = [];
  if (othersAtStart > BUSY_LOAD) {
    notes.push(
      `other processes keep this machine busy (load ${othersAtStart.toFixed(1)} at the start): two threads suffer more than one`,
    );
  }
  try {
    const hello = await Promise.all(processes.map((each) => each.hello()));
    notes.push(
      hello[0]
        ? `PyTorch ${hello[0].torch} on Python ${hello[0].python}, in every round the faster of its two best settings`
        : 'PyTorch left out: no Python with torch (STILLGRAPH_PYTHON, python3, /usr/bin/python3)',
    );
    for (const workload of workloads(models)) {
      say(`${workload.title}: compiling`);
      const product = await openProduct(workload, traced, { forward: workload.isThorough });
      if (processes.length > 0) {
        const home = join(folder, workload.id);
        await exportWorkload(workload, home, CHECKED_STEPS);
        notes.push(await checkSameWork(workload, product, processes, home));
        figures.push(...(await besidePytorch(workload, product, processes, { folder: home, say })));
      }
      if (workload.isThorough) figures.push(await besideWasm(workload, product, wasm, say));
      product.dispose();
    }
  } finally {
    for (const each of processes) each.stop();
    traced.dispose();
    wasm.dispose();
    await rm(folder, { recursive: true, force: true });
  }
  return { title: 'Training and forecasting, 207 nodes, 12 -> 12 steps, medians', notes, figures };
}

/**
 * Both sides hold the same parameters and compute the same losses and gradients, dropout included.
 * @throws Error when they do not: then their times would not compare
 */
async function checkSameWork(
  { id, title, network, isThorough }: Workload,
  product: Product,
  processes: readonly PytorchProcess[],
  folder: string,
): Promise<string> {
  const command = { model: id, variants: firstVariants, threads: availableParallelism(), folder };
  const ours = await product.losses(CHECKED_STEPS);
  const expected = network.model.layout.trained;
  let largest = 0;
  for (const process of processes) {
    const parameters = await process.parameters(command);
    if (parameters !== expected) throw new Error(`${title}: ${expected} parameters here, ${parameters} in PyTorch`);
    // The processes compute alike: one of them is enough where steps are long.
    if (!isThorough && process !== processes[0]) continue;
    const theirs = await process.losses(command);
    for (const [step, pair] of ours.entries()) {
      for (const place of [0, 1] as const) {
        const [left, right] = [pair[place], theirs[step]?.[place] ?? NaN];
        largest = Math.max(largest, Math.abs(left - right) / Math.abs(left));
      }
    }
  }
  if (!(largest < LARGEST_LOSS_DIFFERENCE)) {
    throw new Error(`${title}: loss or gradient norm of the two sides differ by ${largest} of their size`);
  }
  return `${title}: ${expected} parameters on both sides; ${CHECKED_STEPS} losses and gradient norms agree to ${largest.toExponential(1)}`;
}

async function besidePytorch(
  { id, title, mixes, isThorough }: Workload,
  product: Product,
  processes: readonly PytorchProcess[],
  { folder, say }: { readonly folder: string; readonly say: (text: string) => void },
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const stepMs = Math.min(...(await product.timeSteps(3)));
  const isSlow = stepMs > SLOW_MS;
  const effort = { passes: isSlow ? 1 : 3, count: isSlow ? 1 : 3, everySetting: !isSlow };
  const rounds = Math.max(3, Math.min(ROUNDS, Math.round(DUEL_MS / stepMs / 8)));
  const measures: { figure: Measured; what: string; count: number; time: (count: number) => Promise<number[]> }[] = [
    { figure: 'step', what: 'training step', count: isSlow ? 2 : 6, time: product.timeSteps },
    // Longer than the scheduler takes to give each thread a core of its own.
    ...(isThorough
      ? [{ figure: 'forward', what: 'forward pass, batch 1', count: 300, time: product.timeForward } as const]
      : []),
  ];
  for (const { figure, what, count, time } of measures) {
    say(`${title}: looking for PyTorch's best setting, ${what}`);
    const usual = figure === 'step' ? effort : { passes: 4, count: 60, everySetting: true };
    const choices = await fastest(processes, id, figure, { effort: usual, mixes });
    const setting = choices.map(({ name }) => name).join(' | ');
    say(`${title}: ${what}, ${figure === 'step' ? rounds : ROUNDS} rounds against ${setting}`);
    const pytorch = (wanted: number) => timeFastest(choices, id, figure, wanted);
    const result = await duel({ time, count }, { time: pytorch, count }, figure === 'step' ? rounds : ROUNDS);
    figures.push(duelFigure(`${title}: ${what}`, result, { against: 'PyTorch', most: 0.85, setting }));
    if (figure === 'step' && choices[0]) {
      say(`${title}: memory`);
      figures.push(await memoryFigure({ id, title, folder }, choices[0]));
    }
  }
  return figures;
}

async function besideWasm(
  workload: Workload,
  product: Product,
  engine: Engine,
  say: (text: string) => void,
): Promise<Figure> {
  say(`${workload.title}: training step on wasm`);
  const slow = await openProduct(workload, engine, { forward: false });
  const result = await duel({ time: slow.timeSteps, count: 2 }, { time: product.timeSteps, count: 6 }, WASM_ROUNDS);
  slow.dispose();
  return duelFigure(`${workload.title}: training step on wasm`, result, { against: 'traced', least: 7 });
}
