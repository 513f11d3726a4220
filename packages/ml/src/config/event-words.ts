/** Events in words. */
import type { Comparison, EventDefinition } from './event.ts';

const comparisons: Readonly<Record<Comparison, string>> = {
  above: 'above',
  'at-least': 'at least',
  below: 'below',
  'at-most': 'at most',
};

/**
 * An event in words, as boards and runs are headed: `above the own 80th percentile`.
 *
 * @param unit unit of the readings as people read it; may be empty
 */
export function eventLabel(event: EventDefinition, unit = ''): string {
  switch (event.name) {
    case 'onset':
      return `congestion onset (below ${percent(event.share)} of free speed for ${many(event.steps, 'step')})`;
    case 'exceedance': {
      const { comparison, reference, threshold } = event;
      if (reference === 'percentile') return `${comparisons[comparison]} the own ${ordinal(threshold)} percentile`;
      return `${comparisons[comparison]} ${measured(threshold, unit)}`;
    }
    case 'incident':
      return 'incident';
  }
}

/**
 * What counts as the event, in full sentences.
 *
 * @param unit unit of the readings as people read it; may be empty
 */
export function eventDefinition(event: EventDefinition, unit = ''): string {
  switch (event.name) {
    case 'onset': {
      const { freeSpeedPercentile, share, steps } = event;
      return (
        `Congestion sets in at some step up to the target: ${many(steps, 'observed step')} below ${percent(share)} of the ` +
        `sensor's free speed ${steps === 1 ? 'begins' : 'in a row begin'} there, after ${steps} observed at or above it. Free speed is the ` +
        `${ordinal(freeSpeedPercentile)} percentile of the sensor's readings in the train part. Windows whose last step is ` +
        'below it do not count: what goes on cannot set in.'
      );
    }
    case 'exceedance': {
      const { comparison, reference, threshold } = event;
      const bound =
        reference === 'percentile'
          ? `the ${ordinal(threshold)} percentile of the sensor's own readings in the train part`
          : measured(threshold, unit);
      return `The reading of the target step is ${comparisons[comparison]} ${bound}.`;
    }
    case 'incident':
      return (
        "The dataset's channel of labels is 1 at the target step: in a simulated city, an incident blocks the road segment of the " +
        'sensor.'
      );
  }
}

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const measured = (value: number, unit: string) => (unit === '' ? String(value) : `${value} ${unit}`);
const percent = (share: number) => `${Math.round(100 * share)} %`;

function ordinal(number: number): string {
  if (!Number.isInteger(number) || (number % 100 >= 11 && number % 100 <= 13)) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}
