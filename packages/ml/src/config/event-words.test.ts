import { expect, test } from 'vitest';
import { eventDefinition, eventLabel } from './event-words.ts';
import { eventSchema } from './event.ts';

test('an event has a short name and sentences that say what counts', () => {
  const onset = eventSchema.parse({ name: 'onset' });
  expect(eventLabel(onset)).toBe('congestion onset (below 60 % of free speed for 3 steps)');
  expect(eventDefinition(onset)).toContain(
    "3 observed steps below 60 % of the sensor's free speed in a row begin there",
  );
  expect(eventDefinition({ ...onset, name: 'onset', steps: 1 } as typeof onset)).toContain(
    "1 observed step below 60 % of the sensor's free speed begins there, after 1 observed",
  );
  const percentile = eventSchema.parse({ name: 'exceedance' });
  expect(eventLabel(percentile, 'mph')).toBe('above the own 80th percentile');
  const value = eventSchema.parse({ name: 'exceedance', comparison: 'at-most', reference: 'value', threshold: 40 });
  expect(eventLabel(value, 'mph')).toBe('at most 40 mph');
  expect(eventDefinition(value, 'mph')).toBe('The reading of the target step is at most 40 mph.');
  expect(eventDefinition(value)).toBe('The reading of the target step is at most 40.');
});
