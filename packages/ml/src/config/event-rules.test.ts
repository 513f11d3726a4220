import { expect, test } from 'vitest';
import { eventBaselines, eventFault, eventsOf } from './event-rules.ts';
import { eventSchema } from './event.ts';

test('a dataset is asked for the events that it can show', () => {
  expect(eventsOf({ quantity: 'speed', hasLabels: true })).toEqual(['onset', 'exceedance', 'incident']);
  expect(eventsOf({ quantity: 'flow', hasLabels: false })).toEqual(['exceedance']);
  const incident = eventSchema.parse({ name: 'incident' });
  expect(eventFault(incident, { quantity: 'speed', hasLabels: false })).toMatchObject({ path: ['protocol', 'event'] });
  expect(eventFault(incident, { quantity: 'flow', hasLabels: true })).toBeUndefined();
  const onset = eventSchema.parse({ name: 'onset' });
  for (const quantity of ['speed', 'value']) expect(eventFault(onset, { quantity, hasLabels: false })).toBeUndefined();
  expect(eventFault(onset, { quantity: 'air temperature', hasLabels: false })).toEqual({
    message: 'onset of congestion is one of speeds, and this dataset measures air temperature: expected exceedance',
    path: ['protocol', 'event'],
  });
});

test('no threshold on a forecast makes an incident, so no forecast is a baseline of it', () => {
  const named = (name: string) => eventBaselines(eventSchema.parse({ name }));
  expect(named('onset')).toContain('last-value');
  expect(named('incident')).toEqual(['historical-average', 'nlinear', 'prevalence', 'logistic-regression']);
});
