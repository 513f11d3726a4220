/** `npm run import -- <folder or file>`: brings a dataset into the platform, through the queue as every import goes. */
import { join } from 'node:path';
import { importArguments } from './import/arguments.ts';
import { listenForEnd } from './platform/ending.ts';
import { importedName, requestImport, teamNamed } from './platform/imports.ts';
import { explain } from './platform/plain-error.ts';
import { openDatabase, startWorker } from './platform/platform.ts';
import { loadEnvironmentFile, readSettings } from './platform/settings.ts';

const ending = listenForEnd();
let code = 0;
let requested = false;
try {
  const { source, team: slug, options } = importArguments(process.argv.slice(2));
  loadEnvironmentFile();
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    const team = await teamNamed(database.db, slug);
    // A worker of its own: the import works whether or not the platform is running, and leaves its runs alone.
    const worker = startWorker({ databaseUrl: database.url, logs: join(settings.home, 'logs'), jobs: 'imports' });
    try {
      const importId = await requestImport(database, { teamId: team.id, source, options });
      requested = true;
      const name = await importedName(database.db, importId, { signal: ending.signal, services: [worker] });
      console.log(`Imported "${name}" for team ${slug}.`);
    } finally {
      await worker.stop();
    }
  } finally {
    await database.close();
  }
} catch (error) {
  code = ending.signal.aborted ? 130 : 1;
  if (!ending.signal.aborted) console.error(explain(error));
  else if (requested) console.error('Stopped. The import stays queued: the next worker that starts goes on with it.');
  else console.error('Stopped; nothing was imported.');
}
process.exit(code);
