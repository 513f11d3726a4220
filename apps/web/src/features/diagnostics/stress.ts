/** What is done to the inputs of test windows, in words. */
import type { RunDiagnosticsPartsFragment } from '../../graphql/generated/graphql';

export type StressScore = RunDiagnosticsPartsFragment['stress'][number];
export type Scenario = StressScore['scenario'];

export const scenarioWords: Readonly<
  Record<Scenario, { readonly label: string; readonly short: string; readonly note: string }>
> = {
  OUTAGE_10: {
    label: '10 % of sensors silent',
    short: '10 % out',
    note: 'Silent sensors are drawn anew for each window and have no reading in it.',
  },
  OUTAGE_30: { label: '30 % of sensors silent', short: '30 % out', note: '' },
  STUCK_30: {
    label: '30 % of sensors stuck',
    short: '30 % stuck',
    note: 'Stuck sensors repeat their first reading of the window.',
  },
  NOISE: {
    label: 'Noise on every reading',
    short: 'noise',
    note: 'Noise is normal, of half the deviation of the train readings.',
  },
  INCIDENT: {
    label: 'Incidents',
    short: 'incident',
    note: 'Incidents: the sensors and windows with one in the window or its target, at the sensor or within one edge; nothing is broken.',
  },
  UNUSUAL: {
    label: 'Unusual days',
    short: 'unusual',
    note: 'Unusual: the tenth of the windows that is farthest from the usual reading of the hour; nothing is broken.',
  },
};
