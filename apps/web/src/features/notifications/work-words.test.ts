import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { workEnd, workProgress, workTitle } from './work-words.ts';
import type { Work } from './work.ts';

const t = translatorOf('en', 'notifications');
const work: Work = {
  ...{ key: 'k', kind: 'training', name: 'Full labels', href: '/', state: 'running', progress: 0.26 },
  ...{ parts: { over: 3, total: 12 }, error: null, finishedAt: null },
};

describe('words of long work', () => {
  it('say what it is and how far', () => {
    expect(workTitle(t, work)).toBe('Experiment: Full labels');
    expect(workTitle(t, { ...work, kind: 'snapping', name: null })).toBe('Sensors onto a network');
    expect(workProgress(t, work)).toBe('3 of 12 runs, 26 %');
    expect(workProgress(t, { ...work, progress: null })).toBe('3 of 12 runs');
    expect(workProgress(t, { ...work, parts: null })).toBe('26 %');
    expect(workProgress(t, { ...work, state: 'waiting' })).toBe('waits');
  });
  it('say how it ended, a failure with its reason', () => {
    expect(workEnd(t, { ...work, state: 'succeeded' })).toBe('It is done: 12 runs are over.');
    expect(workEnd(t, { ...work, state: 'succeeded', parts: null })).toBe('It is done.');
    expect(workEnd(t, { ...work, state: 'failed', error: 'no time column' })).toBe('It failed: no time column');
    expect(workEnd(t, { ...work, state: 'cancelled' })).toBe('It was cancelled.');
    expect(workEnd(translatorOf('zh', 'notifications'), { ...work, state: 'cancelled' })).toBe('已取消。');
  });
});
