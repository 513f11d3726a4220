/** GET /health: the process is up. GET /ready: it can also reach its database. */
import type { DatabaseConnection } from '@stillgraph/db';
import { Router } from 'express';

export function healthRouter(database: DatabaseConnection): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.json({ status: 'up' });
  });
  router.get('/ready', async (_request, response) => {
    try {
      await database.sql`select 1`;
      response.json({ status: 'ready' });
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'no reason given';
      response.status(503).json({ status: 'not ready', reason: `the database does not answer: ${reason}` });
    }
  });
  return router;
}
