/** Runs under headings: the list is sorted by what they are grouped by first, so that a group stands together. */
import type { RunOrder } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import { configText, configValueOf } from './listed-columns.tsx';
import type { ListedRun } from './run-list-query.ts';

interface Grouping {
  readonly words: string;
  readonly order: Pick<RunOrder, 'field' | 'config' | 'direction'>;
  readonly headingOf: (run: ListedRun) => string;
  /** What tells one group from the next, where headings may be alike. */
  readonly keyOf?: (run: ListedRun) => string;
}

const usualNames = ['experiment', 'model', 'method', 'kind', 'state', 'seed'] as const;
type UsualName = (typeof usualNames)[number];
type Say = Translator<'runs'>;

const usual = (t: Say): Readonly<Record<UsualName, Grouping>> => ({
  experiment: {
    words: t('group.experiment'),
    order: { field: 'EXPERIMENT', direction: 'DESCENDING' },
    headingOf: ({ experiment }) => experiment.name,
    keyOf: ({ experiment }) => experiment.id,
  },
  model: { words: t('group.model'), order: { field: 'MODEL' }, headingOf: ({ modelLabel }) => modelLabel },
  method: {
    words: t('group.method'),
    order: { field: 'METHOD' },
    headingOf: ({ method, methodLabel }) => methodLabel ?? (method === 'none' ? t('group.noDistillation') : method),
  },
  kind: { words: t('group.kind'), order: { field: 'KIND' }, headingOf: ({ kind }) => t(`kind.${kind}`) },
  state: { words: t('group.state'), order: { field: 'STATUS' }, headingOf: ({ status }) => t(`status.${status}`) },
  seed: {
    words: t('group.seed'),
    order: { field: 'SEED' },
    headingOf: ({ seed }) => t('group.seedNumber', { seed: `${seed}` }),
  },
});

/** What runs can be grouped by whatever they are, by name. */
export const usualGroupings = (t: Say): { readonly name: string; readonly words: string }[] =>
  Object.entries(usual(t)).map(([name, { words }]) => ({ name, words }));

/** How runs are grouped by a name of the address; undefined for none and for what means nothing. */
export function groupingOf(t: Say, name: string | null, names: readonly string[]): Grouping | undefined {
  if (name === null) return undefined;
  const known = usualNames.find((one) => one === name);
  if (known !== undefined) return usual(t)[known];
  if (!name.startsWith('config:')) return undefined;
  const config = name.slice('config:'.length);
  return {
    words: config,
    order: { config },
    headingOf: (run) => {
      const value = configValueOf(run, name, names);
      return value === null || value === undefined
        ? t('group.without', { field: config })
        : `${config} ${configText(value)}`;
    },
  };
}

export interface RunRow {
  readonly run: ListedRun;
  readonly key: string;
}

export interface HeadingRow {
  readonly heading: string;
  /** Runs below it; undefined while more of them may come. */
  readonly count: number | undefined;
  readonly key: string;
}

/**
 * The rows of the table: runs, and a heading before each group.
 *
 * @param isWhole whether no further runs follow the last
 */
export function rowsOf(
  runs: readonly ListedRun[],
  grouping: Grouping | undefined,
  isWhole: boolean,
): (RunRow | HeadingRow)[] {
  if (grouping === undefined) return runs.map((run) => ({ run, key: run.id }));
  const { headingOf, keyOf = headingOf } = grouping;
  const groups: { key: string; heading: string; runs: ListedRun[] }[] = [];
  for (const run of runs) {
    const [key, last] = [keyOf(run), groups.at(-1)];
    if (last?.key === key) last.runs.push(run);
    else groups.push({ key, heading: headingOf(run), runs: [run] });
  }
  return groups.flatMap(({ heading, runs: members }, place) => [
    {
      heading,
      count: isWhole || place < groups.length - 1 ? members.length : undefined,
      // Of its first run: a group may be met a second time where runs lack what they are grouped by.
      key: `heading ${members[0]?.id ?? ''}`,
    },
    ...members.map((run) => ({ run, key: run.id })),
  ]);
}

/** How many runs stand before a row: headings are rows, too. */
export function runsBefore(rows: readonly (RunRow | HeadingRow)[], row: number): number {
  return rows.slice(0, row).filter((one) => 'run' in one).length;
}
