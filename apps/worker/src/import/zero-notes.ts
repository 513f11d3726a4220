/** What zeros tell that were taken as readings. */
import { createSeries, suspectZeroShare } from '@stillgraph/ml';
import { misfits, namedProtocols } from '@stillgraph/ml/config';
import type { ParsedDataset } from './parsed-dataset.ts';

const ADVICE = 'import with --zero-is-missing';

/**
 * Zeros that look like gaps, and zeros that keep a dataset from standing beside published figures. The same signs keep runs
 * off leaderboards later, when a long training is over.
 */
export function zeroNotes({ table, time, nodes, zeroIsMissing }: ParsedDataset): string[] {
  if (zeroIsMissing) return [];
  const notes: string[] = [];
  let zeros = 0;
  const { values, mask } = table;
  for (let at = 0; at < values.length; at++) if (values[at] === 0 && mask[at] === 1) zeros += 1;
  if (zeros === 0) return [];
  const { stepSeconds, zone } = time;
  const series = createSeries({ ...table, nodes: nodes.length, startAt: time.startAt.getTime(), stepSeconds, zone });
  const suspect = suspectZeroShare(series);
  if (suspect > 0) {
    notes.push(
      `${percent(zeros / table.values.length)} of the readings are zeros, ${percent(suspect)} in stretches that begin and end ` +
        `abruptly: they look like missing readings; where they are, ${ADVICE}`,
    );
  }
  const shape = { nodes: nodes.length, steps: table.steps, stepSeconds, zeroIsMissing };
  const published = namedProtocols().find(
    (named) => misfits(named, shape).length > 0 && misfits(named, { ...shape, zeroIsMissing: true }).length === 0,
  );
  if (published !== undefined) {
    notes.push(`published figures of ${published.title} count zeros as missing: to stand beside them, ${ADVICE}`);
  }
  return notes;
}

function percent(share: number): string {
  return share < 0.001 ? 'less than 0.1 %' : `${(100 * share).toFixed(1)} %`;
}
