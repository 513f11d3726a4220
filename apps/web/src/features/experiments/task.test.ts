import { expect, it } from 'vitest';
import { draftConfig } from './draft.ts';
import { askedFor, eventNamed, goingWith } from './task.ts';

const named = { label: '', description: '', fields: [] };
const both = ['FORECAST', 'EVENT'] as const;
const method = (name: string, tasks: readonly ('FORECAST' | 'EVENT')[]) => ({
  ...{ ...named, name, tasks: [...tasks] },
  defaults: { name, weight: 0.5 },
});
const options = {
  events: [
    { ...named, name: 'onset', defaults: { name: 'onset', share: 0.6 }, baselines: ['last-value', 'prevalence'] },
    { ...named, name: 'incident', defaults: { name: 'incident' }, baselines: ['prevalence'] },
  ],
  baselines: [method('last-value', both), method('ridge-node', ['FORECAST']), method('prevalence', ['EVENT'])],
  methods: [method('response', both), method('hint', ['FORECAST']), method('soft-labels', ['EVENT'])],
  terms: [],
};
const trained = { updates: 600, loss: 'squared', quantiles: [0.1, 0.5, 0.9] };
const forecast = draftConfig({
  protocol: { cumulativeHorizons: [3] },
  inputs: { logScale: false },
  teachers: [{ model: { name: 'stid' }, training: trained }],
  students: [{ model: { name: 'stid-s' }, training: { ...trained, positiveWeight: 1 } }],
  baselines: [{ name: 'last-value' }, { name: 'ridge-node' }],
  methods: [{ name: 'response', weight: 0.9 }],
  seeds: 3,
});
const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name);
const onset = askedFor(forecast, eventNamed(options, 'onset'), options, forecast);

it('asks for an event with the defaults of its schema, and with what goes with it', () => {
  expect(onset.protocol).toMatchObject({ event: { name: 'onset', share: 0.6 }, cumulativeHorizons: [] });
  expect(namesOf(onset.baselines)).toEqual(['last-value', 'prevalence']);
  expect(namesOf(onset.methods)).toEqual(['soft-labels']);
  expect(onset.teachers[0]?.training).toMatchObject({ updates: 600, loss: 'absolute', quantiles: [] });
});

it('leaves to another event the methods, and the baselines that say something of it', () => {
  const chosen = { ...onset, methods: [{ name: 'response' }] };
  const incident = askedFor(chosen, eventNamed(options, 'incident'), options, forecast);
  expect(namesOf(incident.baselines)).toEqual(['prevalence']);
  expect(namesOf(incident.methods)).toEqual(['response']);
  expect(namesOf(goingWith(options, incident.protocol.event).methods)).toEqual(['response', 'soft-labels']);
});

it('goes back to readings with what the preset has, and without what an event alone may have', () => {
  const [student] = onset.students;
  const weighted = [{ model: { name: 'stid-s' }, training: { updates: 600, ...student?.training, positiveWeight: 5 } }];
  const asked = { ...onset, students: weighted, inputs: { ...onset.inputs, logScale: true } };
  const back = askedFor(asked, undefined, options, forecast);
  expect(back.protocol).toEqual(forecast.protocol);
  expect(namesOf(back.methods)).toEqual(['response']);
  expect(namesOf(back.baselines)).toEqual(['last-value', 'ridge-node']);
  expect(back.students[0]?.training).toMatchObject({ positiveWeight: 1 });
  expect(back.inputs).toMatchObject({ logScale: false });
  expect(askedFor(forecast, undefined, options, forecast)).toBe(forecast);
});
