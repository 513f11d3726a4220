/** GET /: what listens here and where GraphQL is. Any other address that nothing answers is a 404 in JSON. */
import { Router } from 'express';
import { ApiError } from './errors/api-error.ts';

/** @param webUrl where people open the dashboard */
export function entranceRouter(webUrl: string): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json({ name: 'Stillgraph API', graphql: '/graphql', dashboard: webUrl });
  });
  return router;
}

/** Comes after all routes. */
export function unknownAddress(): Router {
  const router = Router();
  router.use((request) => {
    throw new ApiError('NOT_FOUND', `nothing answers ${request.method} ${request.path}; GraphQL is at POST /graphql`);
  });
  return router;
}
