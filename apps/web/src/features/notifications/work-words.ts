/** What is said of long work. */
import { formatShare } from '../../format/index.ts';
import type { Work, WorkKind } from './work.ts';

const kindWords: Readonly<Record<WorkKind, string>> = {
  training: 'Experiment',
  ranking: 'Ranking',
  sweep: 'Sweep',
  import: 'Import',
  dryRun: 'Dry run',
  network: 'Network import',
  change: 'Network version',
  snapping: 'Sensors onto a network',
};

/** What it is and to what: `Experiment Los Angeles, full labels`. */
export function workTitle({ kind, name }: Work): string {
  return name === null ? kindWords[kind] : `${kindWords[kind]}: ${name}`;
}

/** How far it is: `3 of 12 runs, 26 %`. */
export function workProgress({ state, progress, parts }: Work): string {
  const share = progress === null ? '' : formatShare(progress);
  if (state === 'waiting') return 'waits';
  if (parts === null) return share === '' ? 'under way' : share;
  return `${parts.over} of ${parts.total} runs${share === '' ? '' : `, ${share}`}`;
}

/** How it ended, as a sentence. */
export function workEnd(work: Work): string {
  if (work.state === 'failed') return `It failed${work.error === null ? '.' : `: ${work.error}`}`;
  if (work.state === 'cancelled') return 'It was cancelled.';
  return work.parts === null ? 'It is done.' : `It is done: ${work.parts.total} runs are over.`;
}
