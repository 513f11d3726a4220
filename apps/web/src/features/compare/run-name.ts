/** What identifies a run where two of them stand side by side. */
interface NamedRun {
  readonly modelLabel: string;
  readonly methodLabel: string | null;
  readonly seed: number;
}

/** `STID-s 32/2, response 0.9, seed 1`: two runs of one configuration differ by their seed alone. */
export function runName(run: NamedRun): string {
  return [run.modelLabel, ...(run.methodLabel === null ? [] : [run.methodLabel]), `seed ${run.seed}`].join(', ');
}
