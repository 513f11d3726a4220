/** `npm run import -- <folder or file>`: brings a dataset into the platform, through the queue as every import goes. */
import { checkImport, ImportError } from '@stillgraph/worker/import';
import { importArguments } from './import/arguments.ts';
import { listenForEnd } from './platform/ending.ts';
import { explain } from './platform/plain-error.ts';

const ending = listenForEnd();
let code = 0;
let requested = false;
try {
  const asked = importArguments(process.argv.slice(2));
  // What is plainly wrong is told before anything is started, or even loaded.
  const { name } = await checkImport(asked.source, asked.options);
  const { bringIn } = await import('./import/bring-in.ts');
  console.log(await bringIn(asked, name, { signal: ending.signal, onRequested: () => (requested = true) }));
} catch (error) {
  code = ending.signal.aborted ? 130 : 1;
  if (!ending.signal.aborted) {
    console.error(error instanceof ImportError ? `Nothing was imported. ${error.message}` : explain(error));
  } else if (requested) console.error('Stopped. The import stays queued: the next worker that starts goes on with it.');
  else console.error('Stopped; nothing was imported.');
}
process.exit(code);
