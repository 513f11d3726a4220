/** Long work in one shape, whatever it is: how far it is, and what of it has ended since it was last looked at. */
import type { WorkExperimentFragment, WorkQuery } from '../../graphql/generated/graphql';

export type WorkKind = 'training' | 'ranking' | 'sweep' | 'import' | 'dryRun' | 'network' | 'change' | 'snapping';
export type WorkState = 'waiting' | 'running' | 'succeeded' | 'failed' | 'cancelled';

export interface Work {
  /** Unique among all, and the same for as long as it lasts. */
  readonly key: string;
  readonly kind: WorkKind;
  /** What it is done to; null where it has no name. */
  readonly name: string | null;
  readonly href: string;
  readonly state: WorkState;
  /** 0 to 1; null where nobody knows. */
  readonly progress: number | null;
  /** Parts of it that are over, of how many; null where it has none. */
  readonly parts: { readonly over: number; readonly total: number } | null;
  readonly error: string | null;
  readonly finishedAt: string | null;
}

interface Counts {
  readonly total: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly cancelled: number;
}

const states = {
  QUEUED: 'waiting',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const;
const partsOf = ({ total, succeeded, failed, cancelled }: Counts) => ({ over: succeeded + failed + cancelled, total });
const at = (id: string) => encodeURIComponent(id);

function trainingOf(one: WorkExperimentFragment): Work {
  return {
    ...{ key: `training ${one.id}`, kind: 'training', name: one.name, href: `/experiments/${at(one.id)}` },
    ...{ state: states[one.status], progress: one.progress, parts: partsOf(one.runCounts) },
    ...{ error: null, finishedAt: one.finishedAt },
  };
}

/** The ranking of its protocol; one of several experiments of a board tells of it. */
function rankingOf({ id, name, ranking, leaderboard }: WorkExperimentFragment): Work[] {
  if (ranking === null) return [];
  return [
    {
      key: `ranking ${leaderboard?.id ?? id}`,
      kind: 'ranking',
      name: leaderboard?.name ?? name,
      href: leaderboard === null ? `/experiments/${at(id)}` : `/leaderboards/${at(leaderboard.id)}`,
      state: ranking.status === 'PENDING' ? 'running' : states[ranking.status],
      ...{ progress: null, parts: null, error: ranking.error, finishedAt: ranking.finishedAt },
    },
  ];
}

const networkKinds = { IMPORT: 'network', PATCH: 'change', SNAP: 'snapping' } as const;

/** All long work that the API tells of, each once. */
export function workOf({ underWay, ended, sweeps, imports, networkRequests }: WorkQuery): readonly Work[] {
  const experiments = [...underWay.nodes, ...ended.nodes];
  const all: readonly Work[] = [
    ...experiments.map(trainingOf),
    ...experiments.flatMap(rankingOf),
    ...sweeps.nodes.map((one): Work => {
      const parts = partsOf(one.runCounts);
      const progress = parts.total === 0 ? null : parts.over / parts.total;
      return {
        ...{ key: `sweep ${one.id}`, kind: 'sweep', name: one.name, href: `/sweeps/${at(one.id)}` },
        ...{ state: states[one.status], progress, parts, error: one.error, finishedAt: one.finishedAt },
      };
    }),
    ...imports.map((one): Work => ({
      ...{ key: `import ${one.id}`, kind: one.isDryRun ? 'dryRun' : 'import' },
      name: one.dataset?.title ?? one.source,
      href: one.dataset === null ? '/datasets' : `/datasets/${at(one.dataset.id)}`,
      ...{
        state: states[one.status],
        progress: one.progress,
        parts: null,
        error: one.error,
        finishedAt: one.finishedAt,
      },
    })),
    ...networkRequests.nodes.map((one): Work => ({
      ...{ key: `network ${one.id}`, kind: networkKinds[one.work] },
      name: one.networkVersion?.network.name ?? one.source,
      href: one.networkVersion === null ? '/networks' : `/networks/${at(one.networkVersion.network.id)}/edit`,
      ...{
        state: states[one.status],
        progress: one.progress,
        parts: null,
        error: one.error,
        finishedAt: one.finishedAt,
      },
    })),
  ];
  return [...new Map(all.map((work) => [work.key, work])).values()];
}

export const isUnderWay = ({ state }: Work): boolean => state === 'waiting' || state === 'running';

/** What was under way when it was last looked at, and is not any more. A dry run is told by its page alone. */
export function endedSince(before: readonly Work[], now: readonly Work[]): readonly Work[] {
  const open = new Set(before.filter(isUnderWay).map(({ key }) => key));
  return now.filter((work) => open.has(work.key) && !isUnderWay(work) && work.kind !== 'dryRun');
}

/** What ended last first, and no more than `most`. */
export function endedLately(all: readonly Work[], most: number): readonly Work[] {
  return all
    .filter((work) => !isUnderWay(work) && work.finishedAt !== null && work.kind !== 'dryRun')
    .toSorted((a, b) => (b.finishedAt ?? '').localeCompare(a.finishedAt ?? ''))
    .slice(0, most);
}
