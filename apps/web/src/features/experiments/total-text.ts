import type { Translator } from '../../i18n/translator.ts';
import { formatClock, formatSpan } from '../../format/index.ts';
import type { Cost } from './bill-figures.tsx';

/** A bill in a line: `36 runs, about 12 min of work, ready at about 21:10`. */
export function totalText(
  t: Translator<'experiments'>,
  format: Translator<'format'>,
  { totalRuns, estimatedSeconds, finishSeconds }: Pick<Cost, 'totalRuns' | 'estimatedSeconds' | 'finishSeconds'>,
  now = new Date(),
): string {
  if (estimatedSeconds === null) return t('total.runs', { runs: totalRuns });
  const work = formatSpan(format, estimatedSeconds);
  if (finishSeconds === null) return t('total.work', { runs: totalRuns, work });
  const at = formatClock(format, new Date(now.getTime() + 1000 * finishSeconds).toISOString(), now);
  return t('total.ready', { runs: totalRuns, work, at });
}
