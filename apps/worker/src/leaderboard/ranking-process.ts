/** Ranks a board in a process of its own. */
import type { ConfigurationRuns, RankedConfiguration } from '@stillgraph/ml';
import { ErrandError } from '../errand-failure.ts';
import { runErrand } from '../errand.ts';
import { parseRankingReport, type RankingOrder, type RankingReport } from './messages.ts';

/**
 * @param signal ends the process, and with it the ranking
 * @throws ErrandError when the configurations cannot be ranked; Error when the process ended before they were
 */
export async function rankInProcess(
  configurations: ConfigurationRuns[],
  signal: AbortSignal,
): Promise<RankedConfiguration[]> {
  const order: RankingOrder = { configurations };
  let answer: RankingReport | undefined;
  const how = await runErrand({
    module: new URL('./child.ts', import.meta.url),
    order,
    parse: parseRankingReport,
    take: (report) => {
      answer = report;
      return true;
    },
    signal,
  });
  if (answer === undefined) throw new Error(`the ranking process ${how ?? 'ended'} before it was done`);
  if (answer.type === 'failed') throw new ErrandError(answer);
  return answer.ranked;
}
