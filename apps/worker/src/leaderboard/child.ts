/**
 * The ranking process: ranks one board and ends. Its work grows with the square of the configurations; the worker's own
 * process keeps beating meanwhile.
 */
import { rankConfigurations } from '@stillgraph/ml';
import { serveErrand } from '../errand-process.ts';
import { parseRankingOrder, type RankingReport } from './messages.ts';

function answerTo(order: unknown): RankingReport {
  try {
    return { type: 'ranked', ranked: rankConfigurations(parseRankingOrder(order).configurations) };
  } catch (error) {
    return { type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

serveErrand<RankingReport>((order, send) => send(answerTo(order)));
