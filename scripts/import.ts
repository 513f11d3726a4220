/** `npm run import -- <folder or file>`: brings a dataset into the platform, through the queue as every import goes. */
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { listenForEnd } from './platform/ending.ts';
import { importedName, requestImport, teamNamed } from './platform/imports.ts';
import { explain, PlainError } from './platform/plain-error.ts';
import { openDatabase, startWorker } from './platform/platform.ts';
import { fromCaller, readSettings } from './platform/settings.ts';

const ending = listenForEnd();
let code = 0;
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { team: { type: 'string', default: 'demo' } },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) {
    throw new PlainError('Expected one folder or file: npm run import -- <folder or file> [--team demo]');
  }
  const settings = readSettings();
  const database = await openDatabase(settings);
  // A worker of its own: the import works whether or not the platform is running.
  const worker = startWorker({ databaseUrl: database.url, logs: join(settings.home, 'logs') });
  try {
    const team = await teamNamed(database.db, values.team);
    const importId = await requestImport(database, { teamId: team.id, source: fromCaller(source), options: {} });
    const name = await importedName(database.db, importId, { signal: ending.signal, services: [worker] });
    console.log(`Imported "${name}" for team ${values.team}.`);
  } finally {
    await worker.stop();
    await database.close();
  }
} catch (error) {
  code = 1;
  console.error(ending.signal.aborted ? 'Stopped.' : explain(error));
}
process.exit(code);
