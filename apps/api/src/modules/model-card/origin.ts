/** Where what a run knows comes from: its labels, its teachers, the network that it was made of. */
import type { runs } from '@stillgraph/db';
import { storedRunConfigSchema } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { loadRequired } from '../../relay/loader.ts';
import { labelShareOf } from '../run/label-share.ts';
import { sourceOf } from '../run/source.ts';
import type { CardFacts } from './facts.ts';

/** @param datasetId of the run's experiment */
export async function originOf(
  context: Context,
  row: runs.RunRow,
  datasetId: string,
): Promise<Pick<CardFacts, 'source' | 'teachers' | 'labelShare' | 'heldAgainst'>> {
  const { loaders } = context;
  const { data: config } = storedRunConfigSchema.safeParse(row.config);
  const source = await sourceOf(context, row);
  const depends = await loaders.teachersOfRun.load(row.id);
  const taught = await teachersOf(context, row);
  const isMadeSmaller = config?.role === 'quantised' || config?.role === 'slimmed';
  const isAlone = config?.role === 'quantised' || depends.length < 2;
  return {
    source:
      source === null
        ? null
        : { label: source.modelLabel, otherDataset: await otherDataset(context, source, datasetId) },
    teachers: taught.map((teacher) => teacher.modelLabel),
    labelShare:
      config?.role === 'ensemble' ? ensembleShare(depends) : config === undefined ? null : labelShareOf(config),
    heldAgainst: isMadeSmaller && isAlone ? 'SOURCE' : 'TEACHER',
  };
}

/**
 * Eight bits learn from nobody: what they know of a teacher is what their source had learnt. Of another compressed network the
 * source comes first; where there is no other run, it is the teacher too.
 */
async function teachersOf(context: Context, row: runs.RunRow): Promise<runs.RunRow[]> {
  const { data: config } = storedRunConfigSchema.safeParse(row.config);
  const source = await sourceOf(context, row);
  if (config?.role === 'quantised' && source !== null) return teachersOf(context, source);
  const depends = await context.loaders.teachersOfRun.load(row.id);
  return depends.length > 1 ? depends.filter((teacher) => teacher.id !== source?.id) : depends;
}

/** That of its members, which learn from the same labels. */
function ensembleShare(members: readonly runs.RunRow[]): number | null {
  const shares = members.map(({ config }) => storedRunConfigSchema.safeParse(config).data);
  const [first] = shares;
  return first === undefined ? null : labelShareOf(first);
}

async function otherDataset(context: Context, source: runs.RunRow, datasetId: string): Promise<string | null> {
  const experiment = await loadRequired(context.loaders.experiment, source.experimentId, 'experiment');
  if (experiment.datasetId === datasetId) return null;
  return (await loadRequired(context.loaders.dataset, experiment.datasetId, 'dataset')).title;
}
