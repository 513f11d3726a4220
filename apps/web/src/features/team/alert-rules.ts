/** Alert rules in words, and the condition that the form of a new one makes. */
import type { AlertConditionInput, AlertKind, AlertRulesQuery, Verdict } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';

export type AlertRule = AlertRulesQuery['alertRules']['nodes'][number];
/** What a rule may look for; a disabled webhook raises its alert without one. */
export type RuleKind = Exclude<AlertKind, 'WEBHOOK_DISABLED'>;

interface KindScope {
  readonly kind: RuleKind;
  /** What it may be narrowed to. */
  readonly of: 'experiment' | 'leaderboard';
}

export const ruleKinds: readonly KindScope[] = [
  { kind: 'RUN_FAILED', of: 'experiment' },
  { kind: 'RUN_NOT_FINITE', of: 'experiment' },
  { kind: 'EXPERIMENT_FINISHED', of: 'experiment' },
  { kind: 'METRIC_CROSSED', of: 'experiment' },
  { kind: 'BEST_CHANGED', of: 'leaderboard' },
  { kind: 'VERDICT_CHANGED', of: 'leaderboard' },
];

export const verdicts: readonly Verdict[] = ['BETTER', 'TIE', 'WORSE', 'UNJUDGED'];

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
  t: Translator<'team'>,
  rule: Pick<AlertRule, 'kind' | 'metric' | 'direction' | 'value' | 'verdict'>,
  place: string | undefined,
): string {
  const word = t(`rules.kind.${rule.kind}`);
  const what =
    rule.kind === 'METRIC_CROSSED'
      ? t('rules.crossed', {
          metric: rule.metric ?? '',
          direction: rule.direction ?? 'ABOVE',
          value: String(rule.value ?? ''),
        })
      : rule.verdict === null
        ? word
        : t('rules.changedTo', { what: word, verdict: t(`rules.verdict.${rule.verdict}`) });
  return place === undefined ? what : t('rules.inPlace', { what, place });
}
