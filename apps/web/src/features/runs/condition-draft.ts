/** A condition on runs while it is written, and the filter that it is added to. */
import type { MeasureCondition, RunFilter } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import { isChoice, type Choice, type Comparison } from './run-conditions.ts';

/** A condition as its form has it. */
export interface ConditionDraft {
  readonly on: Choice | 'config' | 'metric' | 'measure';
  /** The path, the metric or the measure; unused of a choice. */
  readonly field: string;
  /** Of a metric, in steps; 0 for the mean. */
  readonly horizon: number;
  readonly comparison: Comparison;
  readonly value: string;
}

/** What somebody typed, as a number or a truth value where it reads as one. */
function typed(value: string): string | number | boolean {
  const text = value.trim();
  if (text === 'true' || text === 'false') return text === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

const isNumeric = (comparison: Comparison) => !['equals', 'contains', 'exists'].includes(comparison);

/** Why a draft is no condition yet; null where it is one. */
export function faultOf(t: Translator<'runs'>, { on, field, comparison, value }: ConditionDraft): string | null {
  const isNumber = typeof typed(value) === 'number';
  if (!isChoice(on) && field.trim() === '') return t('filter.nameFirst');
  if (comparison === 'exists' && !isChoice(on)) return null;
  if (value.trim() === '') return t('filter.sayValue');
  if (on === 'seeds' && !Number.isInteger(typed(value))) return t('filter.wholeSeed');
  if ((on === 'metric' || on === 'measure' || (on === 'config' && isNumeric(comparison))) && !isNumber) {
    return t('filter.noNumber', { value: value.trim() });
  }
  return null;
}

/** The filter with one condition more. @param draft one without a fault */
export function withCondition(filter: RunFilter, draft: ConditionDraft): RunFilter {
  const { on, horizon, comparison } = draft;
  const field = draft.field.trim();
  if (isChoice(on)) {
    const value = on === 'seeds' ? Number(draft.value) : draft.value.trim();
    const known: readonly (string | number)[] = filter[on] ?? [];
    return { ...filter, [on]: [...known.filter((one) => one !== value), value] };
  }
  const compared = { [comparison]: comparison === 'exists' ? true : typed(draft.value) };
  if (on === 'config') {
    const value = comparison === 'contains' ? { contains: draft.value.trim() } : compared;
    return { ...filter, config: [...(filter.config ?? []), { path: field, ...value }] };
  }
  if (on === 'metric') {
    const name = horizon > 0 ? { name: field, horizon } : { name: field };
    return { ...filter, metric: [...(filter.metric ?? []), { ...name, ...compared }] };
  }
  const measure = field as MeasureCondition['measure'];
  return { ...filter, measure: [...(filter.measure ?? []), { measure, ...compared }] };
}
