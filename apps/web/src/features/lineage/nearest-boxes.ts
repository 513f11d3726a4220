/** What the API tells of a run's lineage, as boxes and sentences. */
import { roleOf, type Role } from '../../ui/index.ts';
import type { LineageAnswer, LineageThing } from './lineage-query.ts';

export interface LineageBox {
  readonly title: string;
  readonly meta: string;
  readonly href: string | null;
  readonly role: Role | null;
  readonly isStale: boolean;
}

/** One reason why something that the run rests on, or the run itself, is out of date. */
export interface StaleLine {
  /** What is out of date. */
  readonly what: string;
  readonly message: string;
  /** Page of what has come in its place; null where there is none. */
  readonly href: string | null;
}

export interface LineageBoxes {
  readonly sources: readonly LineageBox[];
  readonly results: readonly LineageBox[];
  readonly stale: readonly StaleLine[];
}

/** Boxes of one side. */
const MOST = 5;

type Told = Pick<LineageBox, 'title' | 'meta' | 'href' | 'role'>;

function toldOf(node: NonNullable<LineageThing['node']>, runId: string): Told {
  const plain = { href: null, role: null };
  switch (node.__typename) {
    case 'Import':
      return { ...plain, title: node.source, meta: 'import' };
    case 'NetworkVersion':
      return { ...plain, title: node.network.name, meta: `roads, version ${node.number}` };
    case 'Dataset':
      return {
        ...{ title: node.title, meta: `dataset ${node.contentHash.slice(0, 6)}` },
        ...{ href: `/datasets/${node.id}`, role: null },
      };
    case 'Graph':
      return { ...plain, title: node.name, meta: `graph ${node.contentHash.slice(0, 6)}` };
    case 'Run':
      return {
        title: node.modelLabel,
        meta: [node.methodLabel, `seed ${node.seed}`].filter(Boolean).join(', '),
        href: `/runs/${node.id}`,
        role: roleOf(node),
      };
    case 'Submission':
      return { ...plain, title: node.name, meta: 'submission', href: `/leaderboards/${node.leaderboard.id}` };
    case 'LeaderboardEntry': {
      const rank = node.rankLow === node.rankHigh ? `${node.rankLow}` : `${node.rankLow} to ${node.rankHigh}`;
      const board = node.experiment.leaderboard;
      const href = board === null ? null : `/leaderboards/${board.id}`;
      return { ...plain, title: board?.name ?? 'leaderboard', meta: `rank ${rank}`, href };
    }
    case 'ModelVersion':
      return { ...plain, title: node.model.name, meta: `model, version ${node.number}` };
    case 'Attribution':
      return { ...plain, title: `sensor ${node.node}`, meta: 'explanation', href: `/runs/${runId}/attributions` };
    default:
      return { ...plain, title: node.__typename, meta: '' };
  }
}

/** The page of a thing, where it has one. */
function pageOf({ __typename, id }: { readonly __typename: string; readonly id: string }): string | null {
  const pages: Readonly<Record<string, string>> = { Dataset: 'datasets', Run: 'runs', Leaderboard: 'leaderboards' };
  const page = pages[__typename];
  return page === undefined ? null : `/${page}/${id}`;
}

/** Those next to the run; of what lies further, whether it is out of date. */
export function lineageBoxes({ nodes }: LineageAnswer, runId: string): LineageBoxes {
  const told = new Map(nodes.flatMap(({ id, node }) => (node === null ? [] : [[id, toldOf(node, runId)] as const])));
  const side = (distance: number): LineageBox[] => {
    const found = nodes.filter((node) => node.distance === distance);
    const boxes = found.flatMap(({ id, stale }) => {
      const box = told.get(id);
      return box === undefined ? [] : [{ ...box, isStale: stale.length > 0 }];
    });
    const more = boxes.length - (MOST - 1);
    if (boxes.length <= MOST) return boxes;
    const rest = { title: `${more} more`, meta: '', href: null, role: null };
    return [...boxes.slice(0, MOST - 1), { ...rest, isStale: boxes.slice(MOST - 1).some((box) => box.isStale) }];
  };
  const own = nodes.find(({ distance }) => distance === 0);
  return {
    sources: side(-1),
    results: side(1),
    stale: (own?.stale ?? []).map(({ arisesAtId, message, newer }) => ({
      what: arisesAtId === own?.id ? 'this run' : (told.get(arisesAtId)?.title ?? 'what it was made of'),
      message,
      href: newer === null ? null : pageOf(newer),
    })),
  };
}
