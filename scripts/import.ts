/**
 * `npm run import -- <folder or file>`: brings a dataset into the platform, through the queue as every import goes; with
 * `network <file>` a road network.
 */
import { checkImport, checkNetwork, ImportError } from '@stillgraph/worker/import';
import { importArguments } from './import/arguments.ts';
import { isNetwork, networkArguments } from './import/network-arguments.ts';
import { listenForEnd } from './platform/ending.ts';
import { explain } from './platform/plain-error.ts';

const ending = listenForEnd();
let code = 0;
let requested = false;
const waiting = { signal: ending.signal, onRequested: () => (requested = true) };
try {
  const args = process.argv.slice(2);
  console.log(isNetwork(args) ? await broughtNetwork(args.slice(1)) : await broughtDataset(args));
} catch (error) {
  code = ending.signal.aborted ? 130 : 1;
  if (!ending.signal.aborted) {
    console.error(error instanceof ImportError ? `Nothing was imported. ${error.message}` : explain(error));
  } else if (requested) console.error('Stopped. The import stays queued: the next worker that starts goes on with it.');
  else console.error('Stopped; nothing was imported.');
}
process.exit(code);

// What is plainly wrong is told before anything is started, or even loaded.
async function broughtDataset(args: readonly string[]): Promise<string> {
  const asked = importArguments(args);
  const { name } = await checkImport(asked.source, asked.options);
  const { bringIn } = await import('./import/bring-in.ts');
  return bringIn(asked, name, waiting);
}

async function broughtNetwork(args: readonly string[]): Promise<string> {
  const asked = networkArguments(args);
  const { name } = await checkNetwork(asked.source, asked.options);
  const { bringNetworkIn } = await import('./import/bring-network-in.ts');
  return bringNetworkIn(asked, asked.name ?? name, waiting);
}
