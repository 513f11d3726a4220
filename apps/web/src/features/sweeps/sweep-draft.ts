/** The form of a sweep: what a person writes, and the spec that it means. */
import { z } from 'zod';
import type { Translator } from '../../i18n/translator.ts';
import { valueText } from './trial-data.ts';

const fieldDraftSchema = z.object({
  path: z.string(),
  kind: z.enum(['values', 'range']),
  /** Values as written, with commas between them: `0.001, 0.003` or `[1, 2], [1, 2, 4]`. */
  values: z.string(),
  low: z.string(),
  high: z.string(),
  isLog: z.boolean(),
  isWhole: z.boolean(),
  /** How many a grid takes of the range; empty for all of a short whole one. */
  points: z.string(),
});
export type FieldDraft = Readonly<z.infer<typeof fieldDraftSchema>>;

const sweepDraftSchema = z.object({
  name: z.string(),
  experimentId: z.string(),
  /** Key of the network that is swept, see `offeredTargets`. */
  target: z.string(),
  fields: z.array(fieldDraftSchema),
  strategy: z.enum(['grid', 'random', 'halving']),
  trials: z.string(),
  seed: z.string(),
  eta: z.string(),
  minUpdates: z.string(),
  seeds: z.string(),
  budgetRuns: z.string(),
  budgetMinutes: z.string(),
});
export type SweepDraft = Readonly<z.infer<typeof sweepDraftSchema>>;

/** A draft as a browser keeps it. */
export const keptSweepSchema = z.object({ keptAt: z.iso.datetime(), draft: sweepDraftSchema });

export const emptyField: FieldDraft = {
  path: '',
  kind: 'values',
  values: '',
  low: '',
  high: '',
  isLog: true,
  isWhole: false,
  points: '',
};

export const emptyDraft: Omit<SweepDraft, 'experimentId'> = {
  name: '',
  target: 'student 0 0',
  fields: [emptyField],
  strategy: 'grid',
  trials: '12',
  seed: '1',
  eta: '3',
  minUpdates: '100',
  seeds: '1',
  budgetRuns: '',
  budgetMinutes: '',
};

export interface OfferedTarget {
  readonly key: string;
  readonly label: string;
}

type Holder = Readonly<Record<string, unknown>>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
const listOf = (config: unknown, name: string): readonly unknown[] => {
  const list = isHolder(config) ? config[name] : undefined;
  return Array.isArray(list) ? list : [];
};
const nameOf = (value: unknown): string => (isHolder(value) && typeof value['name'] === 'string' ? value['name'] : '?');
const modelOf = (network: unknown): string => nameOf(isHolder(network) ? network['model'] : undefined);

/** Every network of a config that can be swept: students with each method and alone, and teachers. */
export function offeredTargets(t: Translator<'sweeps'>, config: unknown): OfferedTarget[] {
  const methods = listOf(config, 'methods').map((method, place) => ({ name: nameOf(method), place }));
  const distilling = methods.filter(({ name }) => name !== 'none');
  const students = listOf(config, 'students').flatMap((student, index) => [
    ...distilling.map(({ name, place }) => ({
      key: `student ${index} ${place}`,
      label: t(distilling.length > 1 ? 'targets.distilledOf' : 'targets.distilled', {
        model: modelOf(student),
        method: name,
        place: String(place),
      }),
    })),
    { key: `student ${index} none`, label: t('targets.alone', { model: modelOf(student) }) },
  ]);
  const teachers = listOf(config, 'teachers').map((teacher, index) => ({
    key: `teacher ${index}`,
    label: t('targets.teacher', { model: modelOf(teacher) }),
  }));
  return [...students, ...teachers];
}

export interface OfferedField {
  readonly path: string;
  /** What the config holds there. */
  readonly value: unknown;
}

/** The fields of a config that a target depends on: its own, its method's, and the inputs of all. */
export function offeredFields(config: unknown, target: string): OfferedField[] {
  const [role = 'student', index = '0', method] = target.split(' ');
  const roots = [
    `${role}s.${index}.training`,
    `${role}s.${index}.model`,
    ...(method === undefined || method === 'none' ? [] : [`methods.${method}`]),
    'inputs',
    'form',
  ];
  return roots.flatMap((root) => leavesOf(valueAt(config, root), root)).filter(({ path }) => !path.endsWith('.name'));
}

/** The value of a config at a path. */
export function valueAt(config: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isHolder(value) ? value[name] : undefined), config);
}

function leavesOf(value: unknown, path: string): OfferedField[] {
  if (value === undefined) return [];
  if (!isHolder(value) || Array.isArray(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`));
}

/** Values as written: JSON where they are, else words; the API says what does not fit. */
export function readValues(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(`[${text}]`);
    if (Array.isArray(list)) return list;
  } catch {
    // Words without quotation marks.
  }
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map(readWord);
}

function readWord(word: string): unknown {
  try {
    return JSON.parse(word) as unknown;
  } catch {
    return word;
  }
}

/** A number as written; what is none goes to the API as it is, which says so. */
const numberOf = (text: string): number | string =>
  text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
const given = (name: string, text: string): Holder => (text.trim() === '' ? {} : { [name]: numberOf(text) });

/** The spec that a draft means, as `sweepCreate` takes it. */
export function specOf(draft: SweepDraft): Holder {
  const [role = 'student', index = '0', method] = draft.target.split(' ');
  const place = { role, index: Number(index) };
  return {
    target: role === 'teacher' ? place : { ...place, method: method === 'none' ? null : Number(method ?? 0) },
    space: draft.fields.map(({ path, kind, ...field }) => ({
      path,
      ...(kind === 'values'
        ? { values: readValues(field.values) }
        : {
            range: {
              low: numberOf(field.low),
              high: numberOf(field.high),
              scale: field.isLog ? 'log' : 'linear',
              integer: field.isWhole,
              ...(draft.strategy === 'grid' ? given('points', field.points) : {}),
            },
          }),
    })),
    strategy: strategyOf(draft),
    budget: { ...given('runs', draft.budgetRuns), ...given('minutes', draft.budgetMinutes) },
    ...given('seeds', draft.seeds),
  };
}

function strategyOf({ strategy, trials, seed, eta, minUpdates }: SweepDraft): Holder {
  if (strategy === 'grid') return { name: strategy };
  const drawn = { name: strategy, ...given('trials', trials), ...given('seed', seed) };
  return strategy === 'random' ? drawn : { ...drawn, ...given('eta', eta), ...given('minUpdates', minUpdates) };
}

/** What a person left out, by question; everything else the API says. */
export function draftProblems(t: Translator<'sweeps'>, draft: SweepDraft): Readonly<Record<string, string>> {
  const unnamed = draft.fields.some(({ path }) => path === '');
  const empty = draft.fields.find(({ kind, values }) => kind === 'values' && readValues(values).length === 0);
  return {
    ...(draft.name.trim() === '' ? { name: t('problems.name') } : {}),
    ...(draft.experimentId === '' ? { experimentId: t('problems.experiment') } : {}),
    ...(draft.fields.length === 0 || unnamed
      ? { space: t('problems.field') }
      : empty === undefined
        ? {}
        : { space: t('problems.values', { path: empty.path }) }),
  };
}

/** A field as it is chosen: a range around a number, both values of a switch, what is there otherwise. */
export function fieldFor(path: string, value: unknown): FieldDraft {
  if (typeof value === 'boolean') return { ...emptyField, path, values: 'true, false' };
  if (typeof value !== 'number' || value <= 0) return { ...emptyField, path, values: valueText(value) };
  const around = [value / 3, value, value * 3].map((each) => String(Number(each.toPrecision(1))));
  const isWhole = Number.isInteger(value);
  const [low = '', , high = ''] = around;
  return {
    ...{ path, kind: 'values' as const, isLog: true, isWhole, low, high, points: '4' },
    values: isWhole
      ? [...new Set([Math.max(1, Math.round(value / 2)), value, value * 2])].join(', ')
      : around.join(', '),
  };
}

/** Places of the swept fields that faults are about, by their path into the input: `spec`, `space`, `2`. */
export function faultyFields(faults: readonly { readonly field?: readonly string[] | null }[]): number[] {
  return faults.flatMap(({ field }) => {
    const place = Number(field?.[1] === 'space' ? field[2] : undefined);
    return Number.isInteger(place) ? [place] : [];
  });
}
