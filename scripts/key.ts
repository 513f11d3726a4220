/** `npm run --silent key -- --team demo --role viewer`: prints a new API key of a team, once. */
import { createTeamKey, roleNames, scopeNames } from '@stillgraph/api';
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
        scopes: { type: 'string' },
        expires: { type: 'string' },
      },
    } as const,
    `npm run --silent key -- [--team demo] [--role ${roleNames.join('|')}] [--name <name>] [--scopes ${scopeNames.join(',')}] [--expires <days>]`,
  );
  const role = roleNames.find((name) => name === values.role);
  if (role === undefined) throw new PlainError(`--role must be one of ${roleNames.join(', ')}, got "${values.role}"`);
  const scopes = values.scopes?.split(',').map((wanted) => {
    const scope = scopeNames.find((name) => name === wanted.trim());
    if (scope === undefined) throw new PlainError(`--scopes may be ${scopeNames.join(', ')}, got "${wanted}"`);
    return scope;
  });
  const days = values.expires === undefined ? undefined : Number(values.expires);
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= 365)) {
    throw new PlainError(`--expires must be 1 to 365 days, got "${values.expires ?? ''}"`);
  }
  loadEnvironmentFile();
  const database = await openDatabase(readSettings());
  try {
    const wishes = {
      ...(values.name === undefined ? {} : { name: values.name }),
      ...(scopes === undefined ? {} : { scopes }),
      ...(days === undefined ? {} : { days }),
    };
    console.log(await createTeamKey(database.db, { team: values.team, role, ...wishes }));
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
process.exit(0);
