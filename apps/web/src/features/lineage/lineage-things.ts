/** Things of a lineage as people read them: names, kinds, and the page of each. */
import type { Translator } from '../../i18n/translator.ts';
import { roleOf, type Role } from '../../ui/index.ts';
import type { LineageThing } from './lineage-query.ts';

/** What is told of a thing wherever it is drawn. */
export interface Told {
  /** What it is, in a word. */
  readonly kind: string;
  readonly title: string;
  readonly meta: string;
  /** Its page; null where it has none. */
  readonly href: string | null;
  readonly role: Role | null;
}

export interface LineageBox extends Told {
  readonly isStale: boolean;
}

/** One reason why a thing is out of date. */
export interface StaleLine {
  /** What is out of date by itself. */
  readonly what: string;
  readonly message: string;
  /** Page of what has come in its place; null where there is none. */
  readonly href: string | null;
}

/** @param ofId what the lineage was asked about, on whose page attributions are */
export function toldOf(t: Translator<'lineage'>, node: NonNullable<LineageThing['node']>, ofId: string): Told {
  const plain = { href: null, role: null };
  switch (node.__typename) {
    case 'Import':
      return { ...plain, kind: 'import', title: node.source, meta: t('thing.import') };
    case 'NetworkVersion': {
      const href = `/networks/${encodeURIComponent(node.network.id)}/edit`;
      return {
        ...plain,
        kind: 'network',
        title: node.network.name,
        meta: t('thing.network', { number: `${node.number}` }),
        href,
      };
    }
    case 'Dataset':
      return {
        ...{ kind: 'dataset', title: node.title, meta: t('thing.dataset', { hash: node.contentHash.slice(0, 6) }) },
        ...{ href: `/datasets/${node.id}`, role: null },
      };
    case 'Graph':
      return {
        ...plain,
        kind: 'graph',
        title: node.name,
        meta: t('thing.graph', { hash: node.contentHash.slice(0, 6) }),
      };
    case 'Run':
      return {
        kind: 'run',
        title: node.modelLabel,
        meta: [node.methodLabel, t('thing.seed', { seed: `${node.seed}` })].filter(Boolean).join(', '),
        href: `/runs/${node.id}`,
        role: roleOf(node),
      };
    case 'Submission':
      return {
        ...plain,
        kind: 'submission',
        title: node.name,
        meta: t('thing.submission'),
        href: `/leaderboards/${node.leaderboard.id}`,
      };
    case 'LeaderboardEntry': {
      const meta =
        node.rankLow === node.rankHigh
          ? t('thing.rank', { rank: `${node.rankLow}` })
          : t('thing.ranks', { low: `${node.rankLow}`, high: `${node.rankHigh}` });
      const board = node.experiment.leaderboard;
      const href = board === null ? null : `/leaderboards/${board.id}`;
      return { ...plain, kind: 'board', title: board?.name ?? t('thing.board'), meta, href };
    }
    case 'ModelVersion': {
      const href = `/models/${encodeURIComponent(node.model.id)}`;
      return {
        ...plain,
        kind: 'model',
        title: node.model.name,
        meta: t('thing.model', { number: `${node.number}` }),
        href,
      };
    }
    case 'Attribution':
      return {
        ...plain,
        kind: 'explanation',
        title: t('thing.sensor', { node: `${node.node}` }),
        meta: t('thing.explanation'),
        href: `/runs/${ofId}/attributions`,
      };
    default:
      return { ...plain, kind: 'thing', title: node.__typename, meta: '' };
  }
}

/** The page of a thing of which the API tells no more than what it is, where it has one. */
export function pageOf({ __typename, id }: { readonly __typename: string; readonly id: string }): string | null {
  const pages: Readonly<Record<string, string>> = { Dataset: 'datasets', Run: 'runs', Leaderboard: 'leaderboards' };
  const page = pages[__typename];
  return page === undefined ? null : `/${page}/${id}`;
}
