/** Compares runs with as many statements for a hundred as for two. */
import { runs } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { idOf } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import { nameOfPath } from '../run-field/type.ts';
import { leavesOf, type Leaf } from './leaves.ts';
import { comparedSections, RunComparison, type ComparedSection, type ComparedValues, type Which } from './type.ts';

const MOST_RUNS = 100;

/** What stands beside the config of a run, as leaves by section. */
async function surroundings({ loaders }: Context, row: runs.RunRow): Promise<[ComparedSection, string, Leaf][]> {
  const experiment = await loadRequired(loaders.experiment, row.experimentId, 'experiment');
  const [dataset, graph, protocol] = await Promise.all([
    loadRequired(loaders.dataset, experiment.datasetId, 'dataset'),
    loadRequired(loaders.graph, experiment.graphId, 'graph'),
    loadRequired(loaders.protocol, experiment.protocolId, 'protocol'),
  ]);
  const data = {
    dataset: { name: dataset.name, contentHash: dataset.contentHash },
    graph: { name: graph.name, contentHash: graph.contentHash },
    protocol: { hash: protocol.hash },
  };
  const { versions, ...machine } = row.environment ?? {};
  const inSection =
    (section: ComparedSection) =>
    ([path, value]: [string, Leaf]): [ComparedSection, string, Leaf] => [section, path, value];
  return [
    ...leavesOf(data).map(inSection('DATA')),
    ...leavesOf({ versions, computation: row.identity }).map(inSection('CODE')),
    ...leavesOf(machine).map(inSection('ENVIRONMENT')),
  ];
}

async function besideConfigs(context: Context, rows: readonly runs.RunRow[], which: Which): Promise<ComparedValues[]> {
  const fields = new Map<string, { section: ComparedSection; path: string; values: (Leaf | null)[] }>();
  const surrounding = await Promise.all(rows.map((row) => surroundings(context, row)));
  for (const [place, leaves] of surrounding.entries()) {
    for (const [section, path, value] of leaves) {
      const name = `${section} ${path}`;
      const field = fields.get(name) ?? { section, path, values: rows.map(() => null) };
      field.values[place] = value;
      fields.set(name, field);
    }
  }
  return [...fields.values()].filter(({ values }) => (new Set(values).size === 1) === (which === 'equal'));
}

const sectionOfKind = { CONFIG: 'CONFIG', METRIC: 'METRIC', MEASURE: 'MEASURE' } as const;

async function ofFields({ database }: Context, ids: readonly string[], which: Which): Promise<ComparedValues[]> {
  const fields = await runs.comparedFields(database, ids, which);
  return fields.flatMap(({ path, values }) => {
    const name = nameOfPath(path);
    if (name === null) return [];
    const shown = name.horizon === null ? name.name : `${name.name}/${name.horizon}`;
    return [{ section: sectionOfKind[name.kind], path: shown, values: ids.map((id) => values.get(id) ?? null) }];
  });
}

const order = Object.keys(comparedSections);
const bySection = (a: ComparedValues, b: ComparedValues): number => order.indexOf(a.section) - order.indexOf(b.section);

/**
 * @param globalIds of two to a hundred runs, each once
 * @throws ApiError BAD_USER_INPUT when there are fewer or more, one comes twice, or the team has no such run
 */
export async function compareRuns(context: Context, globalIds: readonly string[]): Promise<RunComparison> {
  if (globalIds.length < 2 || globalIds.length > MOST_RUNS) {
    throw badInput(`ids expects 2 to ${MOST_RUNS} runs; got ${globalIds.length}`);
  }
  const ids = globalIds.map((id, place) => idOf('Run', id, `ids.${place}`));
  if (new Set(ids).size < ids.length) throw badInput('ids expects each run once; one is named twice');
  const rows = await Promise.all(
    ids.map(async (id, place) => {
      const row = await context.loaders.run.load(id);
      if (row === null) throw badInput(`ids.${place} names a run that the team does not have`);
      return row;
    }),
  );
  const compared = async (which: Which): Promise<ComparedValues[]> => {
    const found = await Promise.all([ofFields(context, ids, which), besideConfigs(context, rows, which)]);
    return found.flat().sort(bySection);
  };
  return new RunComparison(rows, compared);
}
