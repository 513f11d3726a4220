import { formatShort } from '../../chart/short-number.ts';
import { formatNumber, formatSigned } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Interval } from './board-entry.ts';
import { isWithin, TOLERANCE_PERCENT, type BudgetAnswer } from './budget-answer.ts';
import type { CostKind } from './cost-kind.ts';
import { holdsZero, intervalText } from './verdict-text.ts';

/** What follows the name of the choice: why it was chosen, what it gives up with the interval, how much it saves. */
export function budgetWords(
  t: Translator<'leaderboard'>,
  { choice, reason, passedOver, teacher: best, timesCheaper }: BudgetAnswer,
  kind: CostKind,
): string {
  const sentences: string[] = [];
  const difference = best === null ? null : choice.againstTeacher;
  const teacher = best?.label ?? '';
  const tolerance = String(TOLERANCE_PERCENT);
  const signed = difference === null ? '' : formatSigned(difference.mean, 1);
  if (reason === 'WITHIN' && difference !== null) {
    const interval = intervalText(t, difference, 1);
    sentences.push(t('budget.shown', { tolerance, teacher, difference: signed, interval }));
  } else {
    sentences.push(reason === 'WITHIN' ? t('budget.reason.WITHIN', { tolerance }) : t(`budget.reason.${reason}`));
  }
  if (reason !== 'WITHIN' && difference !== null) {
    const interval = inBrackets(t, difference);
    const size = formatNumber(Math.abs(difference.mean), 1);
    if (!holdsZero(difference)) {
      sentences.push(t(difference.mean > 0 ? 'budget.givesUp' : 'budget.gains', { size, interval, teacher }));
    } else if (isWithin(difference)) {
      sentences.push(t('budget.notTold', { teacher, difference: signed, interval }));
    } else {
      sentences.push(t('budget.notShown', { teacher, difference: signed, interval, tolerance }));
    }
  }
  if (passedOver !== null && passedOver.testMae > choice.testMae) {
    const percent = (100 * (passedOver.testMae - choice.testMae)) / choice.testMae;
    const above = formatNumber(percent, percent < 10 ? 1 : 0);
    sentences.push(t('budget.passedOver', { student: passedOver.label, above }));
  }
  if (timesCheaper !== null && timesCheaper >= 1.05) {
    sentences.push(t(`cost.${kind}.cheaper`, { times: formatShort(timesCheaper) }));
  }
  return sentences.join(t('betweenSentences'));
}

/** Bounds stand in brackets; that there are none does too. */
function inBrackets(t: Translator<'leaderboard'>, difference: Interval): string {
  const isJudged = typeof difference.low === 'number' && typeof difference.high === 'number';
  return isJudged ? intervalText(t, difference, 1) : t('budget.noIntervalBrackets');
}
