/** The command line of `npm run demo`. */
import { presetNames, type PresetName } from '@stillgraph/ml/config';
import { parseOptions } from '../platform/options.ts';
import { PlainError } from '../platform/plain-error.ts';
import { fromCaller } from '../platform/settings.ts';
import { optionsOfSource, sourceOptions, sourceUsage, type SourceChoices } from '../platform/source-options.ts';

export interface DemoArguments {
  /** Folder or file to import; undefined: the simulator. */
  readonly data: string | undefined;
  /** What the importer takes of it. */
  readonly taken: SourceChoices;
  /** Undefined where files say what to run. */
  readonly preset: PresetName | undefined;
  /** Files of experiments, run one after the other on one database; none: the preset. */
  readonly experiments: readonly string[];
  /** Undefined: those of the preset or the file. */
  readonly seeds: number | undefined;
  /** Where to write the results as JSON. */
  readonly json: string | undefined;
  /** Where to write them as a page of documentation. */
  readonly markdown: string | undefined;
}

const usage = `npm run demo -- [--data <folder or file>] ${sourceUsage} [--preset ${presetNames.join('|')} | --experiment <file>...] [--seeds <n>] [--json <file>] [--markdown <file>]`;

export function demoArguments(args: readonly string[]): DemoArguments {
  const { values } = parseOptions(
    {
      args: [...args],
      options: {
        data: { type: 'string' },
        preset: { type: 'string' },
        experiment: { type: 'string', multiple: true },
        seeds: { type: 'string' },
        json: { type: 'string' },
        markdown: { type: 'string' },
        ...sourceOptions,
      },
    } as const,
    usage,
  );
  const experiments = (values.experiment ?? []).map(fromCaller);
  if (experiments.length > 0 && values.preset !== undefined) {
    throw new PlainError('--preset and --experiment exclude each other: a file says all that a preset would.');
  }
  const preset = presetNames.find((name) => name === (values.preset ?? 'quick'));
  if (preset === undefined)
    throw new PlainError(`--preset must be one of ${presetNames.join(', ')}, got "${values.preset ?? ''}".`);
  const seeds = values.seeds === undefined ? undefined : Number(values.seeds);
  if (seeds !== undefined && (!Number.isInteger(seeds) || seeds < 1 || seeds > 50)) {
    throw new PlainError(`--seeds must be a whole number from 1 to 50, got "${values.seeds ?? ''}".`);
  }
  const {
    data: _data,
    preset: _preset,
    experiment: _files,
    seeds: _seeds,
    json: _json,
    markdown: _page,
    ...taken
  } = values;
  optionsOfSource(taken); // refuses what is wrong before anything is started
  return {
    data: values.data === undefined ? undefined : fromCaller(values.data),
    taken,
    preset: experiments.length > 0 ? undefined : preset,
    experiments,
    seeds,
    json: values.json === undefined ? undefined : fromCaller(values.json),
    markdown: values.markdown === undefined ? undefined : fromCaller(values.markdown),
  };
}
