/** Peak memory of training, ours and PyTorch's, each in a process that trains one model and nothing else. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TRAINING_FLAGS } from '../../../apps/worker/src/training/training-process.ts';
import type { Figure } from '../figure.ts';
import type { PytorchChoice } from './pytorch-search.ts';

const run = promisify(execFile);
const STEPS = 3;

export async function memoryFigure(
  { id, title, folder }: { readonly id: string; readonly title: string; readonly folder: string },
  { process: best, threads, variants }: PytorchChoice,
): Promise<Figure> {
  const child = join(import.meta.dirname, 'measure-memory.ts');
  const { stdout } = await run(process.execPath, [...process.execArgv, ...TRAINING_FLAGS, child, id, String(STEPS)]);
  const ours = Number(stdout.trim().split('\n').at(-1));
  const fresh = best.again();
  try {
    const command = { model: id, variants, threads, folder };
    await fresh.parameters(command);
    await fresh.time({ do: 'step', ...command, count: STEPS });
    const theirs = await fresh.peakMemory();
    const ratio = ours / theirs;
    return {
      name: `${title}: peak memory`,
      cells: { ours: `${ours.toFixed(0)} MB`, other: `PyTorch ${theirs.toFixed(0)} MB`, ratio: ratio.toFixed(2) },
      value: ratio,
      target: { text: '<= 1', met: ratio <= 1 },
      details: { oursMegabytes: ours, pytorchMegabytes: theirs },
    };
  } finally {
    fresh.stop();
  }
}
