/** The part of a model card that holds a student against the same network trained from labels alone. */
import type { CardFacts } from './facts.ts';
import { measureOf } from './measure.ts';
import {
  isCompressed,
  isDistilled,
  isMadeSmaller,
  isShuffledControl,
  isTeacherlessControl,
  isTransferred,
} from './roles.ts';
import { plain, signed } from './text.ts';

const verdicts = {
  BETTER: 'better beyond chance',
  WORSE: 'worse beyond chance',
  TIE: 'a tie: the difference may be chance',
  UNJUDGED: 'not judged: nothing to compare with, or too few seeds',
} as const;

export function besideItsControl(facts: CardFacts): string {
  const { run, entry, pairs } = facts;
  const { unit, digits } = measureOf(facts);
  if (isCompressed(run)) return 'It has none: nothing was trained after it was made smaller.';
  if (!isDistilled(run) && !isShuffledControl(run) && !isTeacherlessControl(run) && !isTransferred(run))
    return itself(facts);
  if (entry === null) return facts.lint.some(({ verdict }) => verdict === 'REFUSE') ? OFF_THE_BOARD : 'Not ranked yet.';
  const ranked = facts.copyIn === null ? '' : `Ranked as a copy of the same configuration in ${plain(facts.copyIn)}. `;
  const { againstControlMean: mean, againstControlLow: low, againstControlHigh: high } = entry;
  if (mean === null || pairs === null) return `${ranked}Over ${seeds(entry.seeds)}: ${verdicts[entry.controlVerdict]}.`;
  const over =
    pairs === 0 ? 'Without a seed that both have, its mean error' : `Over ${seeds(pairs, 'paired ')} its error`;
  const interval =
    low === null || high === null ? '' : ` (95 % from ${signed(low, digits)} to ${signed(high, digits)})`;
  const began = isTransferred(run) ? ' and from random weights' : '';
  const smaller = isMadeSmaller(run) ? ', made smaller in the same way' : '';
  return (
    `${ranked}${over} is ${signed(mean, digits)} ${unit}${interval} against the same network trained from labels ` +
    `alone${began}${smaller}: ${verdicts[entry.controlVerdict]}.`
  );
}

const OFF_THE_BOARD = 'Not ranked: the leakage linter keeps the run off leaderboards.';

function itself({ controlOf }: CardFacts): string {
  const stands = controlOf.length === 1 ? 'stands' : 'stand';
  const beside =
    controlOf.length === 0 ? 'no run stands beside it' : `beside it ${stands} ${plain(controlOf.join(', '))}`;
  return `It is a control itself: ${beside}.`;
}

function seeds(count: number, kind = ''): string {
  return `${count} ${kind}seed${count === 1 ? '' : 's'}`;
}
