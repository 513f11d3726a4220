import { trainingSchema } from '@stillgraph/ml/config';
import { expect, it } from 'vitest';
import { configFields } from './config-fields.ts';
import { experimentOptions } from './options.ts';

it('have the limits and defaults of the schema', () => {
  const [mixup, hidden, loss, patience, quantiles] = configFields(trainingSchema, {
    mixup: { label: 'Mixup', description: 'in pairs' },
    hiddenNodes: { label: 'Hidden' },
    loss: { label: 'Loss' },
    patience: { label: 'Patience' },
    quantiles: { label: 'Quantiles' },
  });
  expect(mixup).toEqual({
    ...{ name: 'mixup', label: 'Mixup', description: 'in pairs', kind: 'NUMBER', choices: [], defaultValue: 0 },
    ...{ minimum: 0, maximum: 1, excludesMinimum: false, excludesMaximum: false },
  });
  expect(hidden).toMatchObject({ maximum: 1, excludesMaximum: true });
  expect(loss).toMatchObject({ kind: 'CHOICE', choices: ['absolute', 'squared', 'huber'], defaultValue: 'absolute' });
  expect(patience).toMatchObject({ kind: 'INTEGER', minimum: 0, maximum: null });
  expect(quantiles).toMatchObject({ kind: 'NUMBERS', excludesMinimum: true, defaultValue: [] });
});

it('refuses words for what no form could ask for', () => {
  expect(() => configFields(trainingSchema, { breadth: { label: 'Breadth' } })).toThrow('no field "breadth"');
});

it('are offered of the whole config, of its lists and of what may be left out', () => {
  const { fields, terms, methods } = experimentOptions();
  expect(fields.teacher).toMatchObject([{ name: 'generations', maximum: 3, defaultValue: 0 }]);
  expect(fields.controls).toMatchObject([{ name: 'longer', kind: 'NUMBER', minimum: 1, defaultValue: null }]);
  expect(terms.find(({ name }) => name === 'soft-labels')).toMatchObject({ tasks: ['EVENT'] });
  expect(methods.find(({ name }) => name === 'composed')?.fields.map(({ name }) => name)).toEqual(['labelWeight']);
});

it('knows which students can move to other sensors', () => {
  const { students } = experimentOptions();
  expect(students.find(({ name }) => name === 'stid-s')?.movable).toMatchObject({ name: 'stid-s', nodeEmbedding: 0 });
  expect(students.find(({ name }) => name === 'stgcn-tiny')?.movable).toBeNull();
});
