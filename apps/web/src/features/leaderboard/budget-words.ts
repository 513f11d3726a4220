import { formatShort } from '../../chart/short-number.ts';
import { formatNumber, formatSigned } from '../../format/index.ts';
import { isWithin, TOLERANCE_PERCENT, type BudgetAnswer } from './budget-answer.ts';
import type { CostKind } from './cost-kind.ts';
import { holdsZero, intervalText } from './verdict-text.ts';

const CHEAPER_WORDS: Readonly<Record<CostKind, string>> = {
  latency: 'times faster',
  size: 'times smaller',
  parameters: 'times smaller',
};

const REASON_WORDS: Readonly<Record<BudgetAnswer['reason'], string>> = {
  BASELINE: 'a simple baseline: no network that fits has a lower error.',
  WITHIN: `the cheapest student within ${TOLERANCE_PERCENT} % of the best teacher.`,
  VALIDATION: 'chosen by validation.',
  CHEAPEST: 'the cheapest; this board kept no validation errors to choose by.',
};

/** What follows the name of the choice: why it was chosen, what it gives up with the interval, how much it saves. */
export function budgetWords(
  { choice, reason, passedOver, teacher, timesCheaper }: BudgetAnswer,
  kind: CostKind,
): string {
  const sentences: string[] = [];
  const difference = teacher === null ? null : choice.againstTeacher;
  if (reason === 'WITHIN' && difference !== null) {
    sentences.push(
      `the cheapest student shown to stay within ${TOLERANCE_PERCENT} % of the best teacher, ${teacher?.label ?? ''}: ` +
        `${formatSigned(difference.mean, 1)} % ${intervalText(difference, 1)}.`,
    );
  } else {
    sentences.push(REASON_WORDS[reason]);
  }
  if (reason !== 'WITHIN' && difference !== null) {
    const verb = difference.mean > 0 ? 'gives up' : 'gains';
    const size = formatNumber(Math.abs(difference.mean), 1);
    const interval = intervalText(difference, 1).replace(/^no interval$/, '(no interval)');
    sentences.push(
      holdsZero(difference)
        ? `It is not told apart from the best teacher, ${teacher?.label ?? ''}: ${formatSigned(difference.mean, 1)} % ${interval}` +
            (isWithin(difference) ? '.' : `; nothing shows that it stays within ${TOLERANCE_PERCENT} % of it.`)
        : `It ${verb} ${size} % ${interval} against the best teacher, ${teacher?.label ?? ''}.`,
    );
  }
  if (passedOver !== null && passedOver.testMae > choice.testMae) {
    const percent = (100 * (passedOver.testMae - choice.testMae)) / choice.testMae;
    const above = formatNumber(percent, percent < 10 ? 1 : 0);
    sentences.push(
      `The student to take were there no baseline, ${passedOver.label}, has an error ${above} % above it.`,
    );
  }
  if (timesCheaper !== null && timesCheaper >= 1.05) {
    sentences.push(`It is ${formatShort(timesCheaper)} ${CHEAPER_WORDS[kind]}.`);
  }
  return sentences.join(' ');
}
