/** A lineage as marks and links to draw, with the protocol between a dataset and the runs that were judged by it. */
import type { Translator } from '../../i18n/translator.ts';
import type { LineageAnswer, LineageThing } from './lineage-query.ts';
import { pageOf, toldOf, type StaleLine, type Told } from './lineage-things.ts';

export interface LineageMark extends Told {
  readonly id: string;
  /** Whether the lineage is its own. */
  readonly isThis: boolean;
  readonly stale: readonly StaleLine[];
}

export interface LineageLink {
  readonly from: string;
  readonly to: string;
}

export interface LineageDrawing {
  readonly marks: readonly LineageMark[];
  /** Each once, between two of the marks. */
  readonly links: readonly LineageLink[];
  /** Whether there is more than is drawn. */
  readonly isCut: boolean;
}

type Say = Translator<'lineage'>;
type RunThing = Extract<NonNullable<LineageThing['node']>, { __typename: 'Run' }>;

const protocolId = (run: RunThing) => `protocol ${run.experiment.protocol.id}`;

function protocolMark(t: Say, run: RunThing): LineageMark {
  const meta = t('thing.protocolHash', { hash: run.experiment.protocol.hash.slice(0, 6) });
  const href = `/experiments/${run.experiment.id}`;
  return {
    id: protocolId(run),
    kind: 'protocol',
    title: t('thing.protocol'),
    meta,
    href,
    role: null,
    isThis: false,
    stale: [],
  };
}

/** @param ofId what the lineage was asked about */
export function lineageDrawing(t: Say, { nodes, edges, isCut }: LineageAnswer, ofId: string): LineageDrawing {
  const titles = new Map(
    nodes.flatMap(({ id, node }) => (node === null ? [] : [[id, toldOf(t, node, ofId).title] as const])),
  );
  const marks = new Map<string, LineageMark>();
  const runs = new Map<string, RunThing>();
  for (const { id, node, stale } of nodes) {
    if (node === null) continue;
    if (node.__typename === 'Run') runs.set(id, node);
    const lines = stale.map(({ arisesAtId, message, newer }) => ({
      what: titles.get(arisesAtId) ?? t('sourceUnknown'),
      message,
      href: newer === null ? null : pageOf(newer),
    }));
    marks.set(id, { ...toldOf(t, node, ofId), id, isThis: id === ofId, stale: lines });
  }
  const links = new Map<string, LineageLink>();
  const join = (from: string, to: string) => {
    if (marks.has(from) && marks.has(to)) links.set(`${from} ${to}`, { from, to });
  };
  for (const { kind, fromId, toId } of edges) {
    const run = runs.get(toId);
    if (kind !== 'TRAINED_ON' || run === undefined) {
      join(fromId, toId);
      continue;
    }
    const protocol = protocolMark(t, run);
    marks.set(protocol.id, protocol);
    join(fromId, protocol.id);
    join(protocol.id, toId);
  }
  return { marks: [...marks.values()], links: [...links.values()], isCut };
}

/** All that lies on a way through a mark, the mark among it. */
export function tiedTo(links: readonly LineageLink[], id: string): ReadonlySet<string> {
  const follow = (next: (link: LineageLink, at: string) => string | null) => {
    const found = new Set([id]);
    for (const at of found) {
      for (const link of links) {
        const other = next(link, at);
        if (other !== null) found.add(other);
      }
    }
    return found;
  };
  const before = follow(({ from, to }, at) => (to === at ? from : null));
  const after = follow(({ from, to }, at) => (from === at ? to : null));
  return new Set([...before, ...after]);
}
