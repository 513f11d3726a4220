import { formatClock, formatSpan } from '../../format/index.ts';
import type { Cost } from './bill-figures.tsx';

/** A bill in a line: `36 runs, about 12 min of work, ready at about 21:10`. */
export function totalText(
  { totalRuns, estimatedSeconds, finishSeconds }: Pick<Cost, 'totalRuns' | 'estimatedSeconds' | 'finishSeconds'>,
  now = new Date(),
): string {
  const runs = `${totalRuns} ${totalRuns === 1 ? 'run' : 'runs'}`;
  const work = estimatedSeconds === null ? [] : [`about ${formatSpan(estimatedSeconds)} of work`];
  const ready =
    finishSeconds === null
      ? []
      : [`ready at about ${formatClock(new Date(now.getTime() + 1000 * finishSeconds).toISOString(), now)}`];
  return [runs, ...work, ...ready].join(', ');
}
