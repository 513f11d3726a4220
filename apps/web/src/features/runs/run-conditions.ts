/** The filter of the table of runs as conditions that are read and taken away one by one. */
import type {
  ConfigCondition,
  MeasureCondition,
  MetricCondition,
  RunFilter,
  RunMeasure,
} from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';

export interface RunCondition {
  /** As people read it: `training.learningRate ≥ 0.01`. */
  readonly words: string;
  /** The filter when it is taken away. */
  readonly without: RunFilter;
}

/** How a field is compared, by the name that the API has for it. */
export const comparisons = [
  ...(['equals', 'atLeast', 'atMost', 'greaterThan', 'lessThan'] as const),
  ...(['contains', 'exists'] as const),
] as const;
export type Comparison = (typeof comparisons)[number];

/** Fields of a filter that hold a list of which a run has one, or of tags all. */
export const choices = ['kinds', 'statuses', 'models', 'methods', 'seeds', 'tags'] as const;
export type Choice = (typeof choices)[number];

/** Fields of a filter that hold a single thing, which is not spelled out. */
const singles = [
  ...(['experimentId', 'datasetId', 'graphId', 'created', 'started', 'finished'] as const),
  ...(['createdBy', 'ids', 'and', 'or', 'not'] as const),
] as const;
type Single = (typeof singles)[number];

type Say = Translator<'runs'>;

export const isChoice = (name: string): name is Choice => choices.some((choice) => choice === name);
const isComparison = (name: string): name is Comparison => comparisons.some((comparison) => comparison === name);
const isSingle = (name: string): name is Single => singles.some((single) => single === name);

function leftOut(filter: RunFilter, name: keyof RunFilter): RunFilter {
  return Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name));
}

/** `value` as it stands in a sentence: texts as they are. */
const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const allOf = (t: Say, texts: readonly string[]): string =>
  texts.length === 0 ? '' : texts.reduce((left, right) => t('condition.and', { left, right }));
const anyOf = (t: Say, texts: readonly string[]): string =>
  texts.length === 0 ? '' : texts.reduce((left, right) => t('condition.or', { left, right }));

const kinds = ['BASELINE', 'TEACHER', 'STUDENT'] as const;
const statuses = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const;

/** What a choice may be, where that is known; in the order of menus. */
export const chosenFrom: Partial<Record<Choice, readonly string[]>> = { kinds, statuses };

/** One value of a choice as people read it. */
export function choiceText(t: Say, choice: Choice, value: string): string {
  const kind = kinds.find((one) => one === value);
  if (choice === 'kinds' && kind !== undefined) return t(`kind.${kind}`);
  const status = statuses.find((one) => one === value);
  return choice === 'statuses' && status !== undefined ? t(`status.${status}`) : value;
}

/** What is compared of a field, without the field itself: `≥ 0.01 and < 1`. */
function comparisonText(t: Say, condition: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(condition).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    if (name === 'exists') return [value === true ? t('condition.isThere') : t('condition.isMissing')];
    if (name === 'in' && Array.isArray(value))
      return [t('condition.oneOf', { values: anyOf(t, value.map(valueText)) })];
    return isComparison(name) ? [`${t(`comparison.${name}`)} ${valueText(value)}`] : [];
  });
  return allOf(t, parts);
}

/** A measure as words: `LATENCY_P50_MS` as `latency p50, ms`. */
export const measureText = (t: Say, measure: RunMeasure): string => t(`measure.${measure}`);

/** A metric as words: `test/mae`, `test/mae at 12`. */
export const metricText = (t: Say, { name, horizon }: { name: string; horizon?: number | null | undefined }): string =>
  typeof horizon === 'number' && horizon > 0 ? t('condition.metricAt', { metric: name, horizon: `${horizon}` }) : name;

const fieldTexts = {
  config: (t: Say, { path, ...rest }: ConfigCondition) => `${path} ${comparisonText(t, rest)}`,
  metric: (t: Say, { name, horizon, ...rest }: MetricCondition) =>
    `${metricText(t, { name, horizon })} ${comparisonText(t, rest)}`,
  measure: (t: Say, { measure, ...rest }: MeasureCondition) => `${measureText(t, measure)} ${comparisonText(t, rest)}`,
};

function ofFields<One>(
  filter: RunFilter,
  name: 'config' | 'metric' | 'measure',
  list: readonly One[] | null | undefined,
  text: (one: One) => string,
): RunCondition[] {
  return (list ?? []).map((one, place) => {
    const left = (list ?? []).filter((_, other) => other !== place);
    return {
      words: text(one),
      without: left.length === 0 ? leftOut(filter, name) : { ...filter, [name]: left },
    };
  });
}

/** All that a filter asks for, in its order. */
export function conditionsOf(t: Say, filter: RunFilter): RunCondition[] {
  return Object.entries(filter).flatMap(([name, value]): RunCondition[] => {
    if (value === null || value === undefined) return [];
    if (name === 'config') return ofFields(filter, name, filter.config, (one) => fieldTexts.config(t, one));
    if (name === 'metric') return ofFields(filter, name, filter.metric, (one) => fieldTexts.metric(t, one));
    if (name === 'measure') return ofFields(filter, name, filter.measure, (one) => fieldTexts.measure(t, one));
    const field = name as keyof RunFilter;
    const without = leftOut(filter, field);
    if (isChoice(name)) {
      const chosen: readonly (string | number)[] = filter[name] ?? [];
      const texts = chosen.map((one) => choiceText(t, name, `${one}`));
      return [{ words: `${t(`filter.subject.${name}`)} ${(name === 'tags' ? allOf : anyOf)(t, texts)}`, without }];
    }
    if (name === 'search') return [{ words: t('condition.search', { text: valueText(value) }), without }];
    if (name === 'archived')
      return [{ words: value === 'ONLY' ? t('condition.putAway') : t('condition.withPutAway'), without }];
    return isSingle(name) ? [{ words: t(`condition.single.${name}`), without }] : [];
  });
}
