/** `npm run --silent key -- --team demo --role viewer`: prints a new API key of a team, once. */
import { createTeamKey, roleNames } from '@stillgraph/api';
import { parseOptions } from './platform/options.ts';
import { explain, PlainError } from './platform/plain-error.ts';
import { openDatabase } from './platform/platform.ts';
import { loadEnvironmentFile, readSettings } from './platform/settings.ts';

try {
  const { values } = parseOptions(
    {
      options: {
        team: { type: 'string', default: 'demo' },
        role: { type: 'string', default: 'viewer' },
        name: { type: 'string' },
      },
    } as const,
    `npm run --silent key -- [--team demo] [--role ${roleNames.join('|')}] [--name <name>]`,
  );
  const role = roleNames.find((name) => name === values.role);
  if (role === undefined) throw new PlainError(`--role must be one of ${roleNames.join(', ')}, got "${values.role}"`);
  loadEnvironmentFile();
  const database = await openDatabase(readSettings());
  try {
    const name = values.name === undefined ? {} : { name: values.name };
    console.log(await createTeamKey(database.db, { team: values.team, role, ...name }));
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
process.exit(0);
