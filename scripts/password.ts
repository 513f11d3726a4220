/** `npm run --silent password -- ada@example.org`: prints a one-time link with which a person sets a new password. */
import { createPasswordLink } from '@stillgraph/api';
import { parseOptions } from './platform/options.ts';
import { explain, PlainError } from './platform/plain-error.ts';
import { openDatabase } from './platform/platform.ts';
import { loadEnvironmentFile, readSettings } from './platform/settings.ts';

const usage = 'npm run --silent password -- <e-mail address>';

try {
  const { positionals } = parseOptions(
    { args: process.argv.slice(2), options: {}, allowPositionals: true } as const,
    usage,
  );
  const [email, ...rest] = positionals;
  if (email === undefined || rest.length > 0) throw new PlainError(`expected one e-mail address: ${usage}`);
  loadEnvironmentFile();
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    const link = await createPasswordLink(database.db, { webUrl: settings.webUrl, email });
    if (link === undefined) throw new PlainError(`there is no account with the e-mail address ${email}`);
    console.log(link);
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
process.exit(0);
