import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { sourcesOf } from './covariate-sources.ts';

const t = translatorOf('en', 'experiments');

it('offers the further channels of a dataset by their source', () => {
  const channel = (name: string, role: string, unit = '') => ({ name, role, unit });
  expect(
    sourcesOf(t, [
      channel('speed', 'TARGET', 'km/h'),
      channel('flow', 'INPUT', 'veh/h'),
      channel('incident', 'LABEL'),
      channel('reports/0', 'INPUT'),
      channel('reports/1', 'INPUT'),
      channel('holiday', 'KNOWN'),
    ]),
  ).toEqual([
    { name: 'flow', text: 'flow in veh/h' },
    { name: 'reports', text: 'reports, 2 channels' },
    { name: 'holiday', text: 'holiday, known ahead' },
  ]);
});
