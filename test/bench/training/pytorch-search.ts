/** Finds, by measuring, how PyTorch is fastest here for each figure: threads of BLAS and OpenMP, and ways to write it. */
import { median } from '../statistics.ts';
import { PytorchProcess, type Variants } from './pytorch-process.ts';

export type Figure = 'step' | 'forward';

/** One way to run one figure. */
export interface PytorchChoice {
  readonly process: PytorchProcess;
  readonly threads: number;
  readonly variants: Variants;
  readonly name: string;
}

export const firstVariants: Variants = { dropout: 'bytes', mix: 'concat', serving: 'eager' };

const COUNTS: Readonly<Record<Figure, number>> = { step: 4, forward: 60 };
const PASSES = 2;

/** One process for each environment; the caller stops them. */
export function startProcesses(python: string): PytorchProcess[] {
  return [1, 2].flatMap((blas) => [1, 2].map((openmp) => new PytorchProcess(python, blas, openmp)));
}

/**
 * First the threads, with the usual way to write it; then, with the best threads, the other ways one at a time.
 * Candidates take turns within a pass, and the lower of a candidate's medians over the passes counts.
 */
export async function fastest(
  processes: readonly PytorchProcess[],
  model: string,
  figure: Figure,
): Promise<PytorchChoice> {
  const settings = processes.flatMap((process) =>
    [1, 2].map((threads) => choice(process, threads, firstVariants, figure)),
  );
  let best = await quickest(settings, model, figure);
  for (const change of alternatives(model, figure)) {
    const other = choice(best.process, best.threads, { ...best.variants, ...change }, figure);
    best = await quickest([best, other], model, figure);
  }
  return best;
}

function alternatives(model: string, figure: Figure): Partial<Variants>[] {
  return [
    ...(model === 'graph-stid' ? [{ mix: 'parts' as const }] : []),
    figure === 'step' ? { dropout: 'native' } : { serving: 'script' },
  ];
}

function choice(process: PytorchProcess, threads: number, variants: Variants, figure: Figure): PytorchChoice {
  const { mix, dropout, serving } = variants;
  const written = `${figure === 'step' ? `dropout by ${dropout}` : serving}, ${mix}`;
  return { process, threads, variants, name: `${process.setting} threads=${threads}, ${written}` };
}

async function quickest(choices: readonly PytorchChoice[], model: string, figure: Figure): Promise<PytorchChoice> {
  const times = new Map<PytorchChoice, number>(choices.map((each) => [each, Infinity]));
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const each of choices) {
      const { process, threads, variants } = each;
      const ms = await process.time({ do: figure, model, threads, variants, count: COUNTS[figure] });
      times.set(each, Math.min(times.get(each) ?? Infinity, median(ms)));
    }
  }
  const [first, ...rest] = [...times];
  if (!first) throw new RangeError('nothing to choose from');
  return rest.reduce((best, each) => (each[1] < best[1] ? each : best), first)[0];
}
