/** Names by which a sentence tells the entries of several experiments apart. */
import { distinctLabels } from '@stillgraph/ml/config';
import type { Configuration, RunRow } from './configurations.ts';
import { storedConfigOf } from './stored-config.ts';

/**
 * What the board calls each configuration's model: its label, and of a baseline whose labels it learns from where some
 * student of the board sees a share of them alone.
 *
 * @param configurations all of the board
 * @returns one label a configuration
 */
export function shownLabels(configurations: readonly Configuration[]): string[] {
  const isLimited = configurations.some(({ first }) => first.kind === 'STUDENT' && labelShareOf(first) < 1);
  return configurations.map(({ first }) => {
    const { modelLabel, kind } = first;
    if (kind !== 'BASELINE' || !isLimited) return modelLabel;
    const share = labelShareOf(first);
    return `${modelLabel}, ${share === 1 ? 'all labels' : `${Number((100 * share).toFixed(1))} % of the labels`}`;
  });
}

/** Share of the train windows whose labels a run learns from. */
function labelShareOf(run: RunRow): number {
  const config = storedConfigOf(run);
  return ('labelShare' in config ? config.labelShare : undefined) ?? 1;
}

/**
 * The models' labels, each followed by what sets its entry apart from others that read alike: the fields of the configs
 * and the teachers; where those are equal too, the experiment.
 *
 * @param shown what the board calls each configuration's model (see `shownLabels`)
 * @param teachers the runs that a run learns from or averages, by its id
 * @param experimentNames by id
 * @returns one label a configuration
 */
export function modelLabels(
  configurations: readonly Configuration[],
  shown: readonly string[],
  teachers: ReadonlyMap<string, readonly RunRow[]>,
  experimentNames: ReadonlyMap<string, string>,
): string[] {
  const methodOf = ({ first }: Configuration) => ` with ${first.methodLabel ?? ''}`;
  const told = (labels: readonly string[], fieldsOf: (configuration: Configuration) => Record<string, unknown>) => {
    const entries = configurations.map((configuration, at) => ({
      label: `${labels[at] ?? ''}${methodOf(configuration)}`,
      fields: fieldsOf(configuration),
    }));
    return distinctLabels(entries).map((text, at) => (labels[at] ?? '') + text.slice(entries[at]?.label.length));
  };
  const byConfig = told(shown, ({ first }) => {
    const { seed: _, role: __, protocol: ___, model, training, ...others } = first.config;
    const taught = (teachers.get(first.id) ?? []).map((teacher) => teacher.modelLabel);
    return {
      ...fieldsIn(model),
      ...fieldsIn(training),
      ...fieldsIn(others),
      ...(taught.length > 0 && { teacher: taught.join(' and ') }),
    };
  });
  return told(byConfig, ({ first: { experimentId } }) => ({
    experiment: experimentNames.get(experimentId) ?? experimentId,
  }));
}

/** The leaves of a part of a config by their path: `method tau`. */
function fieldsIn(value: unknown, path: readonly string[] = []): Record<string, unknown> {
  const isNested = typeof value === 'object' && value !== null;
  if (!isNested || (Array.isArray(value) && value.every((item) => typeof item !== 'object'))) {
    return path.length === 0 ? {} : { [path.join(' ')]: value };
  }
  return Object.assign({}, ...Object.entries(value).map(([key, item]) => fieldsIn(item, [...path, key]))) as Record<
    string,
    unknown
  >;
}
