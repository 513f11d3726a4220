import { expect, it } from 'vitest';
import { sortFaults } from './refusals.ts';

it('puts the first fault of a field or its question beside it and the others where all can see them', () => {
  expect(
    sortFaults([
      { field: ['config', 'students', '0', 'training', 'updates'], message: 'Too many updates.' },
      { field: ['config', 'students', '1'], message: 'Unknown model.' },
      { field: ['graphId'], message: 'The graph is over another dataset.' },
      { field: ['config', 'protocol', 'inputSteps'], message: 'Too few windows.' },
      { field: ['config', 'protocol', 'event'], message: 'No labels.' },
      { field: ['config', 'protocol', 'event', 'share'], message: 'Too large a share.' },
      { field: ['config', 'form'], message: 'No such form.' },
      { field: ['config', 'students', '1', 'training', 'mixup'], message: 'Too much.' },
      { field: ['config', 'students', '1', 'training', 'loss'], message: 'No such loss.' },
      { field: ['config', 'methods', '0', 'terms', '1', 'weight'], message: 'Too heavy.' },
      { field: ['config', 'inputs', 'covariates'], message: 'No such channel.' },
      { field: ['config', 'ensemble'], message: 'No ensemble.' },
      { field: null, message: 'Too many runs.' },
      { field: null, message: 'Too many runs.' },
    ]),
  ).toEqual({
    byQuestion: {
      students: 'Too many updates.',
      graphId: 'The graph is over another dataset.',
      protocol: 'Too few windows.',
      task: 'No labels.',
      'protocol.event.share': 'Too large a share.',
      'config.form': 'No such form.',
      'students.training.mixup': 'Too much.',
      loss: 'No such loss.',
      'methods.0.terms.1.weight': 'Too heavy.',
      inputs: 'No such channel.',
    },
    rest: ['No ensemble.', 'Too many runs.'],
  });
});
