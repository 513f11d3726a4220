/** GET /graphql for a browser: GraphiQL, served whole from here. */
import { Router, type RequestHandler } from 'express';
import { bundlePage, type Bundle } from './bundle.ts';

/** Nothing of another host, no inline script; GraphiQL's editor writes styles into the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>Stillgraph API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphql/assets/page.css" />
  </head>
  <body>
    <div id="graphiql"></div>
    <script type="module" src="/graphql/assets/page.js"></script>
  </body>
</html>
`;

export function graphiqlRouter(): Router {
  let bundle: Promise<Bundle> | null = null;
  const bundled = (): Promise<Bundle> => {
    bundle ??= bundlePage().catch((error: unknown) => {
      bundle = null;
      throw error;
    });
    return bundle;
  };
  const asset =
    (type: string, part: keyof Bundle): RequestHandler =>
    async (_request, response) => {
      const contents = Buffer.from((await bundled())[part]);
      response.set({ 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
      response.send(contents);
    };
  const router = Router();
  router.get('/assets/page.js', asset('text/javascript; charset=utf-8', 'script'));
  router.get('/assets/page.css', asset('text/css; charset=utf-8', 'style'));
  router.get('/', (request, response, next) => {
    // A query by GET names no HTML; a browser's address bar does.
    if (request.query['query'] !== undefined || request.get('accept')?.includes('text/html') !== true) return next();
    response.set({
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.type('html').send(page);
  });
  return router;
}
