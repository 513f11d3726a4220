/**
 * `npm run bench [-- training stid,dcrnn api] [--json file]`: measures the product beside its targets. The targets are told, not
 * enforced: a measurement ends with code 0 whatever it finds.
 */
import { writeFile } from 'node:fs/promises';
import { parseOptions } from '../../scripts/platform/options.ts';
import { explain, PlainError } from '../../scripts/platform/plain-error.ts';
import { fromCaller } from '../../scripts/platform/settings.ts';
import { textOfPart, type Part } from './figure.ts';

type Measure = (say: (text: string) => void, models: readonly string[]) => Promise<Part>;

const parts: Readonly<Record<string, Measure>> = {
  training: async (say, models) => (await import('./training/training.ts')).measureTraining(say, models),
  scaling: async (say, models) => (await import('./scaling/scaling.ts')).measureScaling(say, models),
  api: async (say) => (await import('./api/api.ts')).measureApi(say),
  subscribers: async (say) => (await import('./subscribers/subscribers.ts')).measureSubscribers(say),
  recovery: async (say) => (await import('./recovery/recovery.ts')).measureRecovery(say),
  import: async (say, words) => (await import('./import/import.ts')).measureImport(say, words),
  web: async (say, words) => (await import('./web/web.ts')).measureWeb(say, words),
};
/** Without a word of the caller all parts but this one are measured: it takes longest. */
const onRequest = ['scaling'];

/** Parts that are asked for, each with the models whose names follow it; none where all are meant. */
function requests(words: readonly string[]): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  let models: string[] | undefined;
  for (const word of words) {
    if (word in parts) asked.set(word, (models = []));
    else if (models) models.push(...word.split(','));
    else throw new PlainError(`There is no part called ${word}; there are ${Object.keys(parts).join(', ')}.`);
  }
  return asked;
}

try {
  const { values, positionals } = parseOptions(
    { allowPositionals: true, options: { json: { type: 'string' } } } as const,
    'npm run bench -- [training [model,...]] [scaling [model,...]] [api] [subscribers] [recovery] [import [full,largest]] ' +
      '[web [script,comparison,maps,runs,pages]] [--json <file>]',
  );
  const asked = requests(positionals);
  const measured: Record<string, Part> = {};
  for (const [name, measure] of Object.entries(parts)) {
    const models = asked.get(name);
    if (asked.size > 0 ? models === undefined : onRequest.includes(name)) continue;
    measured[name] = await measure((text) => console.error(`... ${text}`), models ?? []);
    console.log(`\n${textOfPart(measured[name])}\n`);
  }
  if (values.json !== undefined) await writeFile(fromCaller(values.json), `${JSON.stringify(measured, null, 2)}\n`);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
process.exit(0);
