import { describe, expect, it, test } from 'vitest';
import { teacherModelSchema } from '../../config/index.ts';
import { publishedTeacher, unreadNumbers, type PublishedTeacher } from '../../config/published.ts';
import { calendarFeatures, lagChannels } from '../../data/index.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import { fixturesIn } from '../../testing/recorded.ts';
import { buildModel } from '../build-model.ts';

/** What the published form declares in PyTorch (see `sizes.py`). */
interface Declared {
  readonly declared: number;
  /** Tensors, or parts of one, that no gradient reaches. */
  readonly unread: readonly { readonly tensor: string; readonly shape: readonly number[] }[];
}

const [sizes] = Object.values(fixturesIn<Record<string, Declared>>(import.meta.dirname)) as [Record<string, Declared>];
const teachers = teacherModelSchema.options.flatMap(({ shape }) => publishedTeacher(shape.name.value) ?? []);

/** 207 nodes (METR-LA), an hour in and out. */
function shapeOf({ inputs, form }: PublishedTeacher): ModelShape {
  return {
    nodes: 207,
    inputSteps: 12,
    targetSteps: 12,
    calendarFeatures: calendarFeatures(inputs),
    lagChannels: lagChannels(inputs),
    quantiles: [],
    covariates: 0,
    memoryFeatures: 0,
    event: false,
    timeOfDaySlots: inputs.timeOfDaySlots,
    dayOfWeek: inputs.dayOfWeek,
    profile: inputs.profile,
    masked: false,
    form,
    graph: true,
  };
}

test('the published form of every teacher that has one was built', () => {
  expect(Object.keys(sizes).sort()).toEqual(teachers.map(({ model }) => model.name).sort());
});

describe.each(teachers)('$model.name as published', (published) => {
  const { model, parameters, unread } = published;
  const reference = sizes[model.name];

  it('has the published number of parameters, less those that nothing reads', () => {
    expect(buildModel(model, shapeOf(published)).layout.trained).toBe(parameters - unreadNumbers(unread));
  });

  it('declares that number in its form in PyTorch, too', () => {
    expect(reference?.declared).toBe(parameters);
  });

  it('names what no gradient reaches there, tensor by tensor', () => {
    const named = unread.flatMap(({ shapes, times = 1 }) => Array.from({ length: times }, () => shapes).flat());
    const found = reference?.unread.map(({ shape }) => shape) ?? [];
    expect(named.map(String).sort()).toEqual(found.map(String).sort());
  });
});
