/** Columns of the list of all runs: those that every run fills, and fields of configs and metrics that a reader adds. */
import { formatNumber } from '../../format/index.ts';
import type { MetricName, RunOrder } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import { metricText } from './run-conditions.ts';
import {
  endedColumn,
  experimentColumn,
  latencyColumn,
  modelColumn,
  parametersColumn,
  progressColumn,
  seedColumn,
  stateColumn,
  testErrorColumn,
  trainingColumn,
  validationErrorColumn,
  type RunColumn,
} from './run-columns.tsx';
import type { ListedRun } from './run-list-query.ts';

export interface ListedColumn extends RunColumn<ListedRun> {
  /** As the address has it. */
  readonly name: string;
  readonly head: string;
  /** As menus and the reader of a screen have it. */
  readonly words: string;
  /** In pixels. */
  readonly width: number;
  /** What the list is sorted by where it is sorted by this column; what has none cannot be. */
  readonly order?: Pick<RunOrder, 'field' | 'config' | 'metric'>;
}

type Say = Translator<'runs'>;
interface OfEveryRun extends Pick<ListedColumn, 'width' | 'order'> {
  /** What menus call it, by its place in the catalogue. */
  readonly says:
    | 'model'
    | 'seed'
    | 'state'
    | 'progress'
    | 'experiment'
    | 'validation'
    | 'test'
    | 'parameters'
    | 'training'
    | 'latency'
    | 'ended';
}

const ofEveryRun: Readonly<Record<string, readonly [RunColumn<ListedRun>, OfEveryRun]>> = {
  // What is cut off is said where it is pointed at.
  model: [
    { ...modelColumn, title: ({ modelLabel, methodLabel }) => `${modelLabel} ${methodLabel ?? ''}`.trim() },
    { says: 'model', width: 240, order: { field: 'MODEL' } },
  ],
  seed: [seedColumn, { says: 'seed', width: 60, order: { field: 'SEED' } }],
  state: [stateColumn, { says: 'state', width: 116, order: { field: 'STATUS' } }],
  progress: [
    { ...progressColumn, isWideOnly: true },
    { says: 'progress', width: 140 },
  ],
  experiment: [
    { ...experimentColumn, title: ({ experiment }) => experiment.name },
    { says: 'experiment', width: 180, order: { field: 'EXPERIMENT' } },
  ],
  validation: [validationErrorColumn, { says: 'validation', width: 96, order: { field: 'VALIDATION_SCORE' } }],
  test: [testErrorColumn, { says: 'test', width: 116, order: { field: 'TEST_SCORE' } }],
  parameters: [parametersColumn, { says: 'parameters', width: 100, order: { field: 'PARAMETERS' } }],
  training: [trainingColumn, { says: 'training', width: 110, order: { field: 'TRAIN_SECONDS' } }],
  latency: [latencyColumn, { says: 'latency', width: 84, order: { field: 'LATENCY_P50_MS' } }],
  ended: [
    { ...endedColumn, isWideOnly: true },
    { says: 'ended', width: 110, order: { field: 'FINISHED_AT' } },
  ],
};

/** Names of the columns that every run fills, with what menus call them. */
export const usualColumns = (t: Say): { readonly name: string; readonly words: string }[] =>
  Object.entries(ofEveryRun).map(([name, [, { says }]]) => ({ name, words: t(`column.${says}`) }));
export const usualColumnNames: readonly string[] = Object.keys(ofEveryRun);
/** Those that are shown until somebody chooses: what is under way is told by its state. */
export const firstColumns: readonly string[] = usualColumnNames.filter((name) => name !== 'progress');

const CONFIG = 'config:';
const METRIC = 'metric:';

/** The column of a field of the configs, as the address has it. */
export const configColumn = (path: string): string => `${CONFIG}${path}`;

/** The column of a metric: `metric:test/mae@12`, of the mean `metric:test/mae`. */
export const metricColumn = ({ name, horizon }: { name: string; horizon?: number | null }): string =>
  `${METRIC}${name}${typeof horizon === 'number' && horizon > 0 ? `@${horizon}` : ''}`;

function metricOf(name: string): MetricName {
  const [, metric = '', horizon] = /^(.*?)(?:@(\d+))?$/.exec(name.slice(METRIC.length)) ?? [];
  return horizon === undefined ? { name: metric } : { name: metric, horizon: Number(horizon) };
}

/** A field of a config as tables have it: texts as they are. */
export function configText(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value).replace('-', '\u2212');
}

/** What the API is asked for so that the columns of these names can be filled. */
export function fieldsOf(names: readonly string[]): { readonly paths: string[]; readonly metrics: MetricName[] } {
  return {
    paths: names.filter((name) => name.startsWith(CONFIG)).map((name) => name.slice(CONFIG.length)),
    metrics: names.filter((name) => name.startsWith(METRIC)).map(metricOf),
  };
}

/** Reads a field of a config out of what was asked for by `fieldsOf(names)`. */
export const configValueOf = (run: ListedRun, name: string, names: readonly string[]): unknown =>
  run.configValues[fieldsOf(names).paths.indexOf(name.slice(CONFIG.length))];

/**
 * The columns of these names, in their order; names that mean nothing are left out.
 *
 * @param names what the API was asked by, see `fieldsOf`
 */
export function columnsOf(t: Say, names: readonly string[]): ListedColumn[] {
  const metricNames = names.filter((name) => name.startsWith(METRIC));
  return names.flatMap((name): ListedColumn[] => {
    const usual = Object.hasOwn(ofEveryRun, name) ? ofEveryRun[name] : undefined;
    if (usual !== undefined) {
      const [column, { says, ...rest }] = usual;
      const { head } = column;
      const words = t(`column.${says}`);
      return [{ ...column, ...rest, name, words, head: typeof head === 'function' ? head(t) : words }];
    }
    const chosen = { isWideOnly: true, className: 'run-field', width: 120 } as const;
    if (name.startsWith(CONFIG)) {
      const path = name.slice(CONFIG.length);
      const cell = (run: ListedRun) => configText(configValueOf(run, name, names));
      return [{ ...chosen, name, words: path, head: path, order: { config: path }, cell }];
    }
    if (name.startsWith(METRIC)) {
      const metric = metricOf(name);
      const place = metricNames.indexOf(name);
      const cell = (run: ListedRun) => formatNumber(run.metricValues[place], 3);
      const words = metricText(t, metric);
      return [{ ...chosen, name, words, head: words, order: { metric }, cell, isFigure: true }];
    }
    return [];
  });
}
