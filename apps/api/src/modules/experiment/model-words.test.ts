import { expect, it } from 'vitest';
import { modelWords } from './model-words.ts';
import { experimentOptions } from './options.ts';

it('offers every size of every model, with its limits and its default', () => {
  const { teachers, students } = experimentOptions();
  for (const { name, fields, defaults } of [...teachers, ...students]) {
    const held = Object.keys(defaults as object).filter((field) => field !== 'name');
    expect(
      fields.map((field) => field.name),
      name,
    ).toEqual(expect.arrayContaining(held));
  }
  const small = students.find(({ name }) => name === 'stid-s');
  expect(small?.fields.find(({ name }) => name === 'hidden')).toMatchObject({
    ...{ label: 'Width', kind: 'INTEGER', minimum: 4, maximum: 256, defaultValue: 32 },
  });
  expect(students.find(({ name }) => name === 'nlinear')?.fields).toEqual([]);
});

it('lets no field of a model go without words', () => {
  expect(() => modelWords(['name', 'depth'])).toThrow('"depth"');
});
