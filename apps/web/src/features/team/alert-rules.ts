/** Alert rules in words, and the condition that the form of a new one makes. */
import type { AlertConditionInput, AlertKind, AlertRulesQuery, Verdict } from '../../graphql/generated/graphql';

export type AlertRule = AlertRulesQuery['alertRules']['nodes'][number];
/** What a rule may look for; a disabled webhook raises its alert without one. */
export type RuleKind = Exclude<AlertKind, 'WEBHOOK_DISABLED'>;

interface KindWords {
  readonly kind: RuleKind;
  readonly word: string;
  /** What it may be narrowed to. */
  readonly of: 'experiment' | 'leaderboard';
}

export const ruleKinds: readonly KindWords[] = [
  { kind: 'RUN_FAILED', word: 'a run failed', of: 'experiment' },
  { kind: 'RUN_NOT_FINITE', word: 'a loss became NaN or infinite', of: 'experiment' },
  { kind: 'EXPERIMENT_FINISHED', word: 'an experiment has ended', of: 'experiment' },
  { kind: 'METRIC_CROSSED', word: 'a metric went beyond a value', of: 'experiment' },
  { kind: 'BEST_CHANGED', word: 'another entry came first', of: 'leaderboard' },
  { kind: 'VERDICT_CHANGED', word: 'a verdict beside the control changed', of: 'leaderboard' },
];

export const verdictWords: readonly { readonly verdict: Verdict; readonly word: string }[] = [
  { verdict: 'BETTER', word: 'better' },
  { verdict: 'TIE', word: 'a tie' },
  { verdict: 'WORSE', word: 'worse' },
  { verdict: 'UNJUDGED', word: 'not judged' },
];

/** What the form of a rule holds; empty text where nothing was chosen. */
export interface RuleDraft {
  readonly name: string;
  readonly kind: RuleKind;
  readonly ofId: string;
  readonly verdict: Verdict | '';
  readonly metric: string;
  readonly direction: 'ABOVE' | 'BELOW';
  readonly value: string;
}

export const emptyRule: RuleDraft = {
  ...{ name: '', kind: 'RUN_FAILED', ofId: '', verdict: '', metric: 'loss', direction: 'ABOVE', value: '' },
};

/** The condition of a draft: no more than its kind knows. */
export function conditionOf({ kind, ofId, verdict, metric, direction, value }: RuleDraft): AlertConditionInput {
  const of = ruleKinds.find((one) => one.kind === kind)?.of;
  return {
    kind,
    ...(ofId === '' ? {} : of === 'leaderboard' ? { leaderboardId: ofId } : { experimentId: ofId }),
    ...(kind === 'VERDICT_CHANGED' && verdict !== '' ? { verdict } : {}),
    ...(kind === 'METRIC_CROSSED' ? { metric: metric.trim(), direction, value: Number(value) } : {}),
  };
}

/** What a rule looks for, in a few words. */
export function conditionText(
  rule: Pick<AlertRule, 'kind' | 'metric' | 'direction' | 'value' | 'verdict'>,
  place: string | undefined,
): string {
  const word = ruleKinds.find(({ kind }) => kind === rule.kind)?.word ?? 'a webhook was disabled';
  const what =
    rule.kind === 'METRIC_CROSSED'
      ? `${rule.metric ?? ''} went ${rule.direction === 'BELOW' ? 'below' : 'above'} ${rule.value ?? ''}`
      : rule.verdict === null
        ? word
        : `${word} to ${verdictWords.find(({ verdict }) => verdict === rule.verdict)?.word ?? ''}`;
  return place === undefined ? what : `${what}, in ${place}`;
}
