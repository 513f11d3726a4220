/** The filter of the table of runs as conditions that are read and taken away one by one. */
import type { ConfigCondition, MeasureCondition, MetricCondition, RunFilter } from '../../graphql/generated/graphql';

export interface RunCondition {
  /** As people read it: `training.learningRate ≥ 0.01`. */
  readonly words: string;
  /** The filter when it is taken away. */
  readonly without: RunFilter;
}

/** How a field is compared, by the name that the API has for it. */
export const comparisons = {
  equals: '=',
  atLeast: '≥',
  atMost: '≤',
  greaterThan: '>',
  lessThan: '<',
  contains: 'contains',
  exists: 'is there',
} as const;
export type Comparison = keyof typeof comparisons;

/** Fields of a filter that hold a list of which a run has one, or of tags all. */
export const choices = {
  kinds: 'kind',
  statuses: 'state',
  models: 'model',
  methods: 'method',
  seeds: 'seed',
  tags: 'tag',
} as const;
export type Choice = keyof typeof choices;

/** Fields of a filter that hold a single thing, with the words for what is not spelled out. */
const singles = {
  experimentId: 'of one experiment',
  datasetId: 'of one dataset',
  graphId: 'on one graph',
  created: 'planned within a period',
  started: 'begun within a period',
  finished: 'ended within a period',
  createdBy: 'of certain people',
  ids: 'of certain runs',
  and: 'several filters, all of them',
  or: 'several filters, one of them',
  not: 'a filter that must not be met',
} as const;

export const isChoice = (name: string): name is Choice => name in choices;
const isComparison = (name: string): name is Comparison => name in comparisons;

function leftOut(filter: RunFilter, name: keyof RunFilter): RunFilter {
  return Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name));
}

/** `value` as it stands in a sentence: texts as they are. */
const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What is compared of a field, without the field itself: `≥ 0.01 and < 1`. */
function comparisonText(condition: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(condition).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    if (name === 'exists') return [value === true ? 'is there' : 'is missing'];
    if (name === 'in' && Array.isArray(value)) return [`is ${value.map(valueText).join(' or ')}`];
    return isComparison(name) ? [`${comparisons[name]} ${valueText(value)}`] : [];
  });
  return parts.join(' and ');
}

/** A measure as words: `LATENCY_P50_MS` as `latency p50, ms`. */
export const measureText = (measure: string): string =>
  measure.toLowerCase().replaceAll('_', ' ').replace(/ ms$/, ', ms').replace('train seconds', 'training, s');

/** A metric as words: `test/mae`, `test/mae at 12`. */
export const metricText = ({ name, horizon }: { name: string; horizon?: number | null | undefined }): string =>
  typeof horizon === 'number' && horizon > 0 ? `${name} at ${horizon}` : name;

const fieldTexts = {
  config: ({ path, ...rest }: ConfigCondition) => `${path} ${comparisonText(rest)}`,
  metric: ({ name, horizon, ...rest }: MetricCondition) => `${metricText({ name, horizon })} ${comparisonText(rest)}`,
  measure: ({ measure, ...rest }: MeasureCondition) => `${measureText(measure)} ${comparisonText(rest)}`,
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
export function conditionsOf(filter: RunFilter): RunCondition[] {
  return Object.entries(filter).flatMap(([name, value]): RunCondition[] => {
    if (value === null || value === undefined) return [];
    if (name === 'config') return ofFields(filter, name, filter.config, fieldTexts.config);
    if (name === 'metric') return ofFields(filter, name, filter.metric, fieldTexts.metric);
    if (name === 'measure') return ofFields(filter, name, filter.measure, fieldTexts.measure);
    const field = name as keyof RunFilter;
    const without = leftOut(filter, field);
    if (isChoice(name)) {
      const chosen: readonly (string | number)[] = filter[name] ?? [];
      const texts = chosen.map((one) => (name === 'kinds' || name === 'statuses' ? `${one}`.toLowerCase() : `${one}`));
      return [{ words: `${choices[name]} ${texts.join(name === 'tags' ? ' and ' : ' or ')}`, without }];
    }
    if (name === 'search') return [{ words: `“${valueText(value)}”`, without }];
    if (name === 'archived') return [{ words: value === 'ONLY' ? 'put away' : 'with those put away', without }];
    return name in singles ? [{ words: singles[name as keyof typeof singles], without }] : [];
  });
}
