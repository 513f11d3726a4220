/** Cost by size: what a window and node costs at each number of nodes; linear cost is the same figure everywhere. */
import { execFile } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure, Part } from '../figure.ts';
import { BATCH, models, NODES, type Measured } from './sizes.ts';

const run = promisify(execFile);

/** A cost a node may grow by so much from the least to the most nodes: caches hold less and less of a batch. */
const MOST_GROWTH = 2;

export async function measureScaling(say: (text: string) => void, chosen: readonly string[]): Promise<Part> {
  const figures: Figure[] = [];
  for (const model of models) {
    if (chosen.length > 0 && !chosen.includes(model)) continue;
    let first: Measured | undefined;
    for (const nodes of NODES) {
      say(`${model}: ${nodes} nodes`);
      const measured = await measure(model, nodes);
      first ??= measured;
      figures.push(
        figureOf(model, nodes, measured, nodes === NODES.at(-1) ? measured.stepUs / first.stepUs : undefined),
      );
    }
  }
  return {
    title: `Cost by size: microseconds a window and node, batches of ${BATCH} windows, 12 -> 12 steps`,
    notes: [
      `${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores; each line a process of its own`,
      'graph: its recipe (6 nearest), walks and blocks, a node; prepare: profile and scaler, a step and node',
    ],
    figures,
  };
}

async function measure(model: string, nodes: number): Promise<Measured> {
  const child = join(import.meta.dirname, 'measure-size.ts');
  const { stdout } = await run(process.execPath, [...process.execArgv, child, model, String(nodes)], {
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

function figureOf(model: string, nodes: number, measured: Measured, growth: number | undefined): Figure {
  const digits = (value: number) => String(Number(value.toPrecision(3)));
  return {
    name: `${model}, ${nodes} nodes`,
    cells: {
      step: digits(measured.stepUs),
      batch: digits(measured.batchUs),
      forecast: digits(measured.forecastUs),
      score: digits(measured.scoreUs),
      prepare: digits(measured.prepareUs),
      graph: digits(measured.graphUs),
      parameters: String(measured.parameters),
      'peak MB': measured.peakMegabytes.toFixed(0),
      ...(growth === undefined ? {} : { growth: growth.toFixed(2) }),
    },
    value: growth,
    target: growth === undefined ? undefined : { text: `<= ${MOST_GROWTH}`, met: growth <= MOST_GROWTH },
    details: { ...measured },
  };
}
