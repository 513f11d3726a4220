/** What an express application answers, as its own router knows it. */
import { METHODS } from 'node:http';
import type { Express } from 'express';
import { z } from 'zod';

interface Listed {
  readonly path: string;
  /** Undefined for a router that is mounted here. */
  readonly methods?: readonly string[] | undefined;
  readonly router?: unknown;
}
/** Routers are functions. */
const lists = z.custom<{ listRoutes(): unknown }>(
  (value) => typeof value === 'function' && 'listRoutes' in value && typeof value.listRoutes === 'function',
);
const listed = z.array(
  z.object({ path: z.string(), methods: z.array(z.string()).optional(), router: z.unknown() }),
) satisfies z.ZodType<Listed[]>;

/** @returns method and path of every route, such as `GET /binary/artifacts/:id`; `*` stands for every method */
export function routesOf(app: Express): string[] {
  return below('', app.router).toSorted();
}

/** express has `listRoutes` since router 2.3 and its types do not know it yet. */
function below(prefix: string, router: unknown): string[] {
  const found = listed.parse(lists.parse(router).listRoutes());
  return found.flatMap(({ path, methods, router: mounted }) => {
    const address = `${prefix}${path === '/' && mounted !== undefined ? '' : path}`;
    if (methods === undefined) return below(address, mounted);
    return shortened(methods).map((method) => `${method} ${address}`);
  });
}

/** Whatever answers GET answers HEAD, and express lists a route for all methods with each of them. */
function shortened(methods: readonly string[]): readonly string[] {
  if (METHODS.every((method) => methods.includes(method))) return ['*'];
  return methods.filter((method) => method !== 'HEAD' || !methods.includes('GET'));
}
