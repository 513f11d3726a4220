import type { Translator } from '../../i18n/translator.ts';
import { formatNumber } from '../../format/index.ts';
import type { NetworkDraft, Part } from './network-draft.ts';

/** A part in a few words, for those who hear the map. */
export function partWords(t: Translator<'networkEditor'>, draft: NetworkDraft, { kind, id }: Part): string {
  if (kind === 'SEGMENT') {
    const segment = draft.segments.get(id);
    if (segment === undefined) return id;
    const { from, to, lengthMetres } = segment;
    return t('part.segment', { id, from, to, metres: formatNumber(lengthMetres, 0) });
  }
  if (kind === 'JUNCTION') return t('part.junction', { id });
  const place = draft.places.get(id);
  return place === undefined
    ? t('part.loose', { id })
    : t('part.sensor', { id, segment: place.segment, metres: formatNumber(place.offsetMetres, 0) });
}
