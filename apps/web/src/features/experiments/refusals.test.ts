import { expect, it } from 'vitest';
import { sortFaults } from './refusals.ts';

it('puts the first fault of a question beside it and the others where all can see them', () => {
  expect(
    sortFaults([
      { field: ['config', 'students', '0', 'training', 'updates'], message: 'Too many updates.' },
      { field: ['config', 'students', '1'], message: 'Unknown model.' },
      { field: ['graphId'], message: 'The graph is over another dataset.' },
      { field: ['config', 'protocol', 'inputSteps'], message: 'Too few windows.' },
      { field: ['config', 'form'], message: 'No such form.' },
      { field: null, message: 'Too many runs.' },
      { field: null, message: 'Too many runs.' },
    ]),
  ).toEqual({
    byQuestion: {
      students: 'Too many updates.',
      graphId: 'The graph is over another dataset.',
      protocol: 'Too few windows.',
    },
    rest: ['No such form.', 'Too many runs.'],
  });
});
