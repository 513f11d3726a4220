/** A person with a browser who has signed in, and may ask the API what their pages ask. */
import { createSignInLink } from '@stillgraph/api';
import type { Database } from '@stillgraph/db';
import type { BrowserContext } from 'playwright-core';
import type { z } from 'zod';
import type { ApiClient } from '../../scripts/platform/api-client.ts';

/** Opens the dashboard by a one-time link of the local user. */
export async function signIn(context: BrowserContext, options: { db: Database; webUrl: string }): Promise<void> {
  const page = await context.newPage();
  await page.goto(await createSignInLink(options.db, options));
  await page.waitForURL(`${options.webUrl}/`);
  await page.close();
}

/** Asks with the session of the browser, as people may and keys may not. */
export function asPerson(context: BrowserContext, webUrl: string): Pick<ApiClient, 'ask'> {
  return {
    ask: async <Shape extends z.ZodType>(
      shape: Shape,
      query: string,
      variables: Readonly<Record<string, unknown>> = {},
    ) => {
      const response = await context.request.post(`${webUrl}/graphql`, { data: { query, variables } });
      const answer = (await response.json()) as { data?: unknown; errors?: readonly { message: string }[] };
      if (answer.errors !== undefined) {
        throw new Error(`the API refused ${query}: ${answer.errors.map(({ message }) => message).join('; ')}`);
      }
      return shape.parse(answer.data);
    },
  };
}
