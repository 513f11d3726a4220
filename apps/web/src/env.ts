/** The dashboard's environment: where the API and the build are. Read when the server starts and when it is built. */
import { z } from 'zod';

const parsed = z
  .object({
    API_URL: z
      .url({ protocol: /^https?$/, error: 'must be an http(s) address such as http://127.0.0.1:4000' })
      .default('http://127.0.0.1:4000'),
    CALLER_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    TRUSTED_PROXIES: z.coerce.number('must be a number').int('must be a whole number').min(0).max(10).default(0),
    WEB_DIST_FOLDER: z.enum(['.next', '.next-test'], 'must be .next or .next-test').default('.next'),
  })
  .safeParse(process.env);
if (!parsed.success) {
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new Error(`the dashboard cannot start, its environment has faults:\n${faults.join('\n')}`);
}

/** Base address of the API, without a slash at its end. */
export const apiUrl = parsed.data.API_URL.replace(/\/$/, '');

/** What the API is told of who asks: see `name-callers.ts`. */
export const callerNaming = { secret: parsed.data.CALLER_SECRET, proxies: parsed.data.TRUSTED_PROXIES };

/** Folder of the build: tests keep theirs apart from the one that a running dashboard serves. */
export const distFolder = parsed.data.WEB_DIST_FOLDER;
