import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { conditionOf, conditionText, emptyRule } from './alert-rules.ts';

describe('the condition of a draft', () => {
  it('holds what its kind knows, and nothing that was typed for another', () => {
    const typed = { ...emptyRule, verdict: 'WORSE', value: '2', ofId: 'x' } as const;
    expect(conditionOf({ ...typed, kind: 'RUN_FAILED' })).toEqual({ kind: 'RUN_FAILED', experimentId: 'x' });
    expect(conditionOf({ ...typed, kind: 'VERDICT_CHANGED' })).toEqual({
      ...{ kind: 'VERDICT_CHANGED', leaderboardId: 'x', verdict: 'WORSE' },
    });
    expect(conditionOf({ ...typed, kind: 'METRIC_CROSSED', metric: ' loss/label ' })).toEqual({
      ...{ kind: 'METRIC_CROSSED', experimentId: 'x', metric: 'loss/label', direction: 'ABOVE', value: 2 },
    });
  });
  it('is of everything where nothing is chosen', () => {
    expect(conditionOf({ ...emptyRule, kind: 'BEST_CHANGED' })).toEqual({ kind: 'BEST_CHANGED' });
  });
});

describe('a rule in words', () => {
  const t = translatorOf('en', 'team');
  const none = { metric: null, direction: null, value: null, verdict: null };
  it('says its bound or its verdict, and where it looks', () => {
    expect(conditionText(t, { ...none, kind: 'RUN_FAILED' }, undefined)).toBe('a run failed');
    expect(
      conditionText(t, { ...none, kind: 'METRIC_CROSSED', metric: 'loss', direction: 'BELOW', value: 0.5 }, 'March'),
    ).toBe('loss went below 0.5, in March');
    expect(conditionText(t, { ...none, kind: 'VERDICT_CHANGED', verdict: 'TIE' }, undefined)).toBe(
      'a verdict beside the control changed to a tie',
    );
  });
});
