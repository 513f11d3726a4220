import type { Translator } from '../../i18n/translator.ts';

/** What identifies a run where two of them stand side by side. */
interface NamedRun {
  readonly modelLabel: string;
  readonly methodLabel: string | null;
  readonly seed: number;
}

/** `STID-s 32/2, response 0.9, seed 1`: two runs of one configuration differ by their seed alone. */
export function runName(t: Translator<'compare'>, run: NamedRun): string {
  const seed = t('seed', { seed: String(run.seed) });
  return [run.modelLabel, ...(run.methodLabel === null ? [] : [run.methodLabel]), seed].join(', ');
}
