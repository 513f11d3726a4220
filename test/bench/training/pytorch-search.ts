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

/** How long a search may take: passes over the choices, and pieces of work of each in a pass. */
export interface Effort {
  readonly passes: number;
  readonly count: number;
  /** Whether every pairing of threads is tried, or those alone that are usually the best. */
  readonly everySetting: boolean;
}

/** One process for each environment; the caller stops them. */
export function startProcesses(python: string): PytorchProcess[] {
  return [1, 2].flatMap((blas) => [1, 2].map((openmp) => new PytorchProcess(python, blas, openmp)));
}

/**
 * The two best choices: a short search on a noisy machine may mistake the second for the first, so both go on to the
 * rounds. First the threads, with the usual way to write it; then, for the best of them, the other ways.
 */
export async function fastest(
  processes: readonly PytorchProcess[],
  model: string,
  figure: Figure,
  options: { readonly effort: Effort; readonly mixes: readonly Variants['mix'][] },
): Promise<PytorchChoice[]> {
  const { effort, mixes } = options;
  const settings = processes
    .filter(({ isEven }) => effort.everySetting || isEven)
    .flatMap((process) => [1, 2].map((threads) => choice(process, threads, firstVariants, figure)));
  const finalists: PytorchChoice[] = [];
  for (const { process, threads } of (await ranked(settings, model, figure, effort)).slice(0, 2)) {
    const ways = writtenWays(mixes, figure).map((variants) => choice(process, threads, variants, figure));
    finalists.push(...(await ranked(ways, model, figure, effort)).slice(0, 1));
  }
  return finalists;
}

/** Times a figure with each of the choices in turn, and gives the times of the one that was fastest this time. */
export async function timeFastest(
  choices: readonly PytorchChoice[],
  model: string,
  figure: Figure,
  count: number,
): Promise<number[]> {
  let best: number[] = [];
  for (const { process, threads, variants } of choices) {
    const times = await process.time({ do: figure, model, threads, variants, count });
    if (best.length === 0 || median(times) < median(best)) best = times;
  }
  return best;
}

function writtenWays(mixes: readonly Variants['mix'][], figure: Figure): Variants[] {
  return mixes.flatMap((mix): Variants[] =>
    figure === 'step'
      ? [
          { ...firstVariants, mix },
          { ...firstVariants, mix, dropout: 'native' },
        ]
      : [
          { ...firstVariants, mix },
          { ...firstVariants, mix, serving: 'script' },
        ],
  );
}

function choice(process: PytorchProcess, threads: number, variants: Variants, figure: Figure): PytorchChoice {
  const { mix, dropout, serving } = variants;
  const written = `${figure === 'step' ? `dropout by ${dropout}` : serving}, ${mix}`;
  return { process, threads, variants, name: `${process.setting} threads=${threads}, ${written}` };
}

/** The choices take turns within a pass; the lowest of a choice's medians over the passes counts. Fastest first. */
async function ranked(
  choices: readonly PytorchChoice[],
  model: string,
  figure: Figure,
  { passes, count }: Effort,
): Promise<PytorchChoice[]> {
  const times = new Map<PytorchChoice, number>(choices.map((each) => [each, Infinity]));
  for (let pass = 0; pass < passes; pass += 1) {
    for (const each of choices) {
      const ms = median(await timeFastest([each], model, figure, count));
      times.set(each, Math.min(times.get(each) ?? Infinity, ms));
    }
  }
  return [...times].sort(([, left], [, right]) => left - right).map(([each]) => each);
}
