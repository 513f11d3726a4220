/** Runs of a team as a table, read page by page under the filter of the API. */
import { runs, unitText, type Database } from '@stillgraph/db';
import { createLoaders } from '../loaders.ts';
import { encodeGlobalId } from '../relay/global-id.ts';
import { loadRequired } from '../relay/loader.ts';
import { column, type Cell, type Table } from './table.ts';

const BATCH = 500;

const columns = [
  column('id', 'text', 'Id of the run in the API.'),
  column('experiment', 'text', 'Name of its experiment.'),
  column('dataset', 'text', 'Title of the data.'),
  column('data_licence', 'text', 'Licence of the data.'),
  column('kind', 'text', 'BASELINE, TEACHER or STUDENT.'),
  column('model', 'text', 'The model as people read it.'),
  column('method', 'text', 'The method that taught it.'),
  column('configuration', 'text', 'Name of its configuration inside the experiment.'),
  column('seed', 'integer', 'Seed of its randomness.'),
  column('status', 'text', 'How it stands.'),
  column('error_unit', 'text', 'Unit of the two errors.'),
  column('validation_error', 'number', 'What the protocol minimises, on the validation part; see error_unit.'),
  column('test_error', 'number', 'The same on the test part; see error_unit.'),
  column('parameters', 'integer', 'Learnt numbers.'),
  column('weights_bytes', 'integer', 'Of the weights alone.', 'B'),
  column('input_bytes', 'integer', 'Tables that it reads beside its weights.', 'B'),
  column('train_time', 'number', 'Time of training.', 's'),
  column('latency_p50', 'number', 'Median time of a forecast.', 'ms'),
  column('latency_p99', 'number', '99th percentile of the same.', 'ms'),
  column('engine', 'text', 'What computed it.'),
  column('threads', 'integer', 'Threads of the engine.'),
  column('config_hash', 'text', 'sha256 of its config, in hex.'),
  column('queued_at', 'moment', 'When it was asked for.'),
  column('finished_at', 'moment', 'When it ended.'),
] as const;

export interface RunsWanted {
  readonly teamId: string;
  readonly condition: runs.RunCondition;
  /** Name of the file. */
  readonly name: string;
}

export function runTable(database: Database, { teamId, condition, name }: RunsWanted): Table {
  return {
    name,
    about: {},
    columns,
    batches: async function* batches() {
      let after: runs.Place | undefined;
      for (;;) {
        const search = { teamId, condition, orders: [], size: BATCH, fromEnd: false };
        const page = await runs.find(database, after === undefined ? search : { ...search, after });
        // Loaders remember: new ones for each page hold no more than it.
        const loaders = createLoaders(database, teamId);
        yield await Promise.all(page.rows.map(({ run }) => cellsOf(run, loaders)));
        after = page.rows.at(-1)?.place;
        if (!page.hasNextPage || after === undefined) return;
      }
    },
    etag: null,
  };
}

async function cellsOf(run: runs.RunRow, loaders: ReturnType<typeof createLoaders>): Promise<Cell[]> {
  const experiment = await loadRequired(loaders.experiment, run.experimentId, 'experiment');
  const [dataset, protocol] = await Promise.all([
    loadRequired(loaders.dataset, experiment.datasetId, 'dataset'),
    loadRequired(loaders.protocol, experiment.protocolId, 'protocol'),
  ]);
  return [
    encodeGlobalId('Run', run.id),
    experiment.name,
    dataset.title,
    dataset.licence,
    run.kind,
    run.modelLabel,
    run.methodLabel,
    run.configurationKey,
    run.seed,
    run.status,
    protocol.event === null ? unitText(dataset.unit) : 'nats',
    run.validationMae,
    run.testMae,
    run.parameters,
    run.weightsBytes,
    run.inputBytes,
    run.trainSeconds,
    run.latencyP50Ms,
    run.latencyP99Ms,
    run.engine,
    run.threads,
    run.configHash,
    run.queuedAt,
    run.finishedAt,
  ];
}
