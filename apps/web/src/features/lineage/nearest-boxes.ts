/** What lies next to a run in its lineage, as boxes and sentences. */
import { pageOf, toldOf, type LineageBox, type StaleLine } from './lineage-things.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { LineageAnswer } from './lineage-query.ts';

export interface NearestBoxes {
  readonly sources: readonly LineageBox[];
  readonly results: readonly LineageBox[];
  readonly stale: readonly StaleLine[];
}

/** Boxes of one side. */
const MOST = 5;

/** Those next to the run; of what lies further, whether it is out of date. */
export function nearestBoxes(t: Translator<'lineage'>, { nodes }: LineageAnswer, runId: string): NearestBoxes {
  const told = new Map(nodes.flatMap(({ id, node }) => (node === null ? [] : [[id, toldOf(t, node, runId)] as const])));
  const side = (distance: number): LineageBox[] => {
    const found = nodes.filter((node) => node.distance === distance);
    const boxes = found.flatMap(({ id, stale }) => {
      const box = told.get(id);
      return box === undefined ? [] : [{ ...box, isStale: stale.length > 0 }];
    });
    const more = boxes.length - (MOST - 1);
    if (boxes.length <= MOST) return boxes;
    const rest = { kind: '', title: t('pane.more', { count: `${more}` }), meta: '', href: null, role: null };
    return [...boxes.slice(0, MOST - 1), { ...rest, isStale: boxes.slice(MOST - 1).some((box) => box.isStale) }];
  };
  const own = nodes.find(({ distance }) => distance === 0);
  return {
    sources: side(-1),
    results: side(1),
    stale: (own?.stale ?? []).map(({ arisesAtId, message, newer }) => ({
      what: arisesAtId === own?.id ? t('pane.thisRun') : (told.get(arisesAtId)?.title ?? t('sourceUnknown')),
      message,
      href: newer === null ? null : pageOf(newer),
    })),
  };
}
