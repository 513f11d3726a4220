/**
 * Next calls this once while its server starts. Requests that came sooner go on as they are: their callers have no name that
 * the API believes, and are counted as this server.
 */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-properties -- a word of the build, which leaves out what runs elsewhere
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const [{ nameCallers }, { callerNaming }] = await Promise.all([import('./name-callers.ts'), import('./env.ts')]);
  nameCallers(callerNaming);
}
