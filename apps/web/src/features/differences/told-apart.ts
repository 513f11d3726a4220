/** Short names of runs beside each other: only what tells them apart. */

import type { Translator } from '../../i18n/translator.ts';

export interface NamedRun {
  readonly id: string;
  readonly modelLabel: string;
  readonly methodLabel: string | null;
  readonly seed: number;
  readonly experiment: { readonly name: string };
}

type Say = Translator<'differences'>;

const parts: readonly ((run: NamedRun, t: Say) => string)[] = [
  ({ modelLabel }) => modelLabel,
  ({ methodLabel }) => methodLabel ?? '',
  ({ seed }, t) => t('seed', { seed: `${seed}` }),
  ({ experiment }) => experiment.name,
];

/**
 * Names by id, each of the parts that differ among the runs: the model alone where those differ alone. What is alike in all
 * parts is numbered in the order given.
 */
export function toldApart(t: Say, runs: readonly NamedRun[]): ReadonlyMap<string, string> {
  const telling = parts.filter((part) => new Set(runs.map((run) => part(run, t))).size > 1);
  const used = telling.length === 0 ? parts.slice(0, 1) : telling;
  const names = runs.map(
    (run) =>
      used
        .map((part) => part(run, t))
        .filter(Boolean)
        .join(', ') || run.modelLabel,
  );
  const places = new Map<string, number>();
  return new Map(
    runs.map(({ id }, at) => {
      const name = names[at] as string;
      const place = (places.get(name) ?? 0) + 1;
      places.set(name, place);
      return [id, names.filter((other) => other === name).length > 1 ? `${name} (${place})` : name];
    }),
  );
}
