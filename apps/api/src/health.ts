/** GET /health: the process is up. GET /ready: it can also reach its database. */
import type { DatabaseConnection } from '@stillgraph/db';
import { Router } from 'express';
import type { Logger } from 'pino';

export function healthRouter(database: DatabaseConnection, log: Logger): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.json({ status: 'up' });
  });
  router.get('/ready', async (_request, response) => {
    try {
      await database.sql`select 1`;
      response.json({ status: 'ready' });
    } catch (error) {
      // Whoever asks may be a stranger, and the words of the fault name hosts and users.
      log.warn({ err: error }, 'not ready: the database does not answer');
      response.status(503).json({ status: 'not ready', reason: 'the database does not answer' });
    }
  });
  return router;
}
