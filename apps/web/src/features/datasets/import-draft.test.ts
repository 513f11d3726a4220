import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { draftProblems, emptyDraft, importOptions, sortFaults } from './import-draft.ts';

const t = translatorOf('en', 'datasets');

describe('what is said of an upload', () => {
  it('is what stands in the form, and nothing of what does not', () => {
    expect(importOptions(emptyDraft)).toEqual({});
    const draft = {
      ...emptyDraft,
      name: ' pems04 ',
      unit: 'veh/h',
      stepMinutes: '5',
      start: '2018-01-01',
      zeroIsMissing: true,
    };
    expect(importOptions({ ...draft, adjacency: 'e.csv', adjacencyIs: 'DISTANCE' })).toEqual({
      ...{ name: 'pems04', unit: 'veh/h', stepSeconds: 300, start: '2018-01-01', zeroIsMissing: true },
      ...{ adjacency: 'e.csv', adjacencyIs: 'DISTANCE' },
    });
  });

  it('is told wrong at its field before anybody is asked', () => {
    expect(draftProblems(t, emptyDraft)).toEqual({});
    const wrong = { ...emptyDraft, stepMinutes: '0.001', start: 'monday', adjacencyIs: 'SIMILARITY' } as const;
    expect(Object.keys(draftProblems(t, wrong))).toEqual(['stepMinutes', 'start', 'adjacencyIs']);
    expect(draftProblems(t, { ...emptyDraft, stepMinutes: '0.5' })).toEqual({});
  });

  it('is told wrong at its field by the API too', () => {
    const faults = [
      { field: ['options', 'zone'], message: 'no such zone' },
      { field: ['options', 'stepSeconds'], message: 'too short' },
      { field: ['uploadId'], message: 'no such upload' },
      { field: null, message: 'not now' },
    ];
    expect(sortFaults(faults)).toEqual({
      problems: { zone: 'no such zone', stepMinutes: 'too short' },
      rest: ['no such upload', 'not now'],
    });
  });
});
