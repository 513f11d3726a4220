/**
 * `npm run bench [-- training api] [--json file]`: measures the product beside its targets. The targets are told, not
 * enforced: a measurement ends with code 0 whatever it finds.
 */
import { writeFile } from 'node:fs/promises';
import { parseOptions } from '../../scripts/platform/options.ts';
import { explain, PlainError } from '../../scripts/platform/plain-error.ts';
import { fromCaller } from '../../scripts/platform/settings.ts';
import { textOfPart, type Part } from './figure.ts';

const parts: Readonly<Record<string, (say: (text: string) => void) => Promise<Part>>> = {
  training: async (say) => (await import('./training/training.ts')).measureTraining(say),
  api: async (say) => (await import('./api/api.ts')).measureApi(say),
};

try {
  const { values, positionals } = parseOptions(
    { allowPositionals: true, options: { json: { type: 'string' } } } as const,
    'npm run bench -- [training] [api] [--json <file>]',
  );
  const unknown = positionals.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    throw new PlainError(`There is no part called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  }
  const measured: Record<string, Part> = {};
  for (const [name, measure] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    measured[name] = await measure((text) => console.error(`... ${text}`));
    console.log(`\n${textOfPart(measured[name])}\n`);
  }
  if (values.json !== undefined) await writeFile(fromCaller(values.json), `${JSON.stringify(measured, null, 2)}\n`);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
process.exit(0);
