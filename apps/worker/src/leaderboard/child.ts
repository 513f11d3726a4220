/**
 * The ranking process: ranks one board and ends. Its work grows with the square of the configurations; the worker's own
 * process keeps beating meanwhile.
 */
import { rankConfigurations } from '@stillgraph/ml';
import { failedBy } from '../errand-failure.ts';
import { serveErrand } from '../errand-process.ts';
import { parseRankingOrder, type RankingReport } from './messages.ts';

function answerTo(order: unknown): RankingReport {
  try {
    return { type: 'ranked', ranked: rankConfigurations(parseRankingOrder(order).configurations) };
  } catch (error) {
    return failedBy(error);
  }
}

serveErrand<RankingReport>((order, send) => send(answerTo(order)));
