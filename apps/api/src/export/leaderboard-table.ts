/** A version of a leaderboard as a table, an entry a row; nothing in it tells an id of the team. */
import type { leaderboardVersions } from '@stillgraph/db';
import { PublicLeaderboardEntry } from '../modules/leaderboard/public-entry-type.ts';
import type { PublicLeaderboard } from '../modules/leaderboard/public-type.ts';
import { column, type Cell, type Column, type Table } from './table.ts';

const BATCH = 200;

interface Field extends Column {
  readonly cellOf: (entry: PublicLeaderboardEntry) => Cell;
}

const field = (head: Column, cellOf: Field['cellOf']): Field => ({ ...head, cellOf });

const fieldsOf = (unit: string, horizons: readonly number[]): Field[] => [
  field(column('position', 'integer', 'Place in the order of display, from 0.'), (entry) => entry.position),
  field(column('rank_low', 'integer', 'Best rank that the data allow.'), (entry) => entry.rankLow),
  field(column('rank_high', 'integer', 'Worst rank that the data allow.'), (entry) => entry.rankHigh),
  field(column('tie_group', 'integer', 'Entries of one group cannot be told apart.'), (entry) => entry.tieGroup),
  field(column('kind', 'text', 'BASELINE, TEACHER or STUDENT.'), (entry) => entry.kind),
  field(column('is_control', 'boolean', 'A student trained from labels alone.'), (entry) => entry.isControl),
  field(
    column('origin', 'text', 'TRAINED_HERE or WEIGHTS_SUBMITTED: where its weights come from.'),
    (entry) => entry.origin,
  ),
  field(column('model', 'text', 'The model as people read it.'), (entry) => entry.modelLabel),
  field(column('method', 'text', 'The method that taught it.'), (entry) => entry.methodLabel),
  field(column('seeds', 'integer', 'Seeds behind the figures.'), (entry) => entry.seeds),
  field(column('error_mean', 'number', 'What ranks, on the test part.', unit), ({ mae }) => mae.mean),
  field(column('error_low', 'number', 'Lower end of its 95 % interval.', unit), ({ mae }) => mae.low),
  field(column('error_high', 'number', 'Upper end of its 95 % interval.', unit), ({ mae }) => mae.high),
  ...horizons.flatMap((horizon) => horizonFields(horizon, unit)),
  field(column('parameters', 'integer', 'Learnt numbers.'), (entry) => entry.parameters),
  field(column('weights_bytes', 'integer', 'Of the weights alone.', 'B'), (entry) => entry.weightsBytes),
  field(column('latency_p50', 'number', 'Median time of a forecast.', 'ms'), (entry) => entry.latencyP50Ms),
  field(column('latency_p99', 'number', '99th percentile of the same.', 'ms'), (entry) => entry.latencyP99Ms),
  field(column('timed_on', 'text', 'Processor, engine and threads of its latencies.'), (entry) => entry.timedOn),
  field(column('against_control_mean', 'number', 'Difference from its control.', unit), (entry) =>
    orNull(entry.againstControl?.mean),
  ),
  field(column('against_control_low', 'number', 'Lower end of its 95 % interval.', unit), (entry) =>
    orNull(entry.againstControl?.low),
  ),
  field(column('against_control_high', 'number', 'Upper end of its 95 % interval.', unit), (entry) =>
    orNull(entry.againstControl?.high),
  ),
  field(column('control_verdict', 'text', 'How it stands beside its control.'), (entry) => entry.controlVerdict),
  field(column('against_teacher_mean', 'number', 'Difference from the best teacher.', '%'), (entry) =>
    orNull(entry.againstTeacher?.mean),
  ),
  field(column('against_teacher_low', 'number', 'Lower end of its 95 % interval.', '%'), (entry) =>
    orNull(entry.againstTeacher?.low),
  ),
  field(column('against_teacher_high', 'number', 'Upper end of its 95 % interval.', '%'), (entry) =>
    orNull(entry.againstTeacher?.high),
  ),
];

const orNull = (value: number | null | undefined): number | null => value ?? null;

function horizonFields(horizon: number, unit: string): Field[] {
  const scoreOf = (entry: PublicLeaderboardEntry) =>
    entry.horizons.find((score) => score.horizon === horizon && !score.cumulative);
  const at = `at step ${horizon} of the target, mean over the seeds`;
  return [
    field(column(`mae_${horizon}`, 'number', `Mean absolute error ${at}.`, unit), (entry) =>
      orNull(scoreOf(entry)?.mae),
    ),
    field(column(`rmse_${horizon}`, 'number', `Root mean square error ${at}.`, unit), (entry) =>
      orNull(scoreOf(entry)?.rmse),
    ),
    field(column(`mape_${horizon}`, 'number', `Mean absolute percentage error ${at}.`, '%'), (entry) =>
      orNull(scoreOf(entry)?.mape),
    ),
  ];
}

export function leaderboardTable(board: PublicLeaderboard): Table {
  const { shown, dataset, protocol } = board;
  const unit = protocol.eventLabel === null ? dataset.unit : 'nats';
  const fields = fieldsOf(unit, protocol.reportedHorizons);
  return {
    name: `${board.name}-version-${board.version}`,
    about: {
      leaderboard: board.name,
      version: board.version,
      made_at: board.madeAt.toISOString(),
      ranking_hash: board.contentHash,
      protocol_hash: protocol.hash,
      metric_version: protocol.metricVersion,
      dataset: dataset.title,
      data_licence: dataset.licence,
    },
    columns: fields.map(({ cellOf: _, ...head }) => head),
    batches: async function* batches() {
      for (let position = 0; position < shown.version.entryCount; position += BATCH) {
        const rows: readonly leaderboardVersions.VersionEntryRow[] = await shown.entries(position, BATCH);
        yield rows.map((row) => {
          const entry = new PublicLeaderboardEntry(row);
          return fields.map(({ cellOf }) => cellOf(entry));
        });
      }
    },
    etag: `${board.contentHash} ${board.version}`,
  };
}
