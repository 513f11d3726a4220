import { formatNumber } from '../../format/index.ts';
import type { NetworkDraft, Part } from './network-draft.ts';

/** A part in a few words, for those who hear the map. */
export function partWords(draft: NetworkDraft, { kind, id }: Part): string {
  if (kind === 'SEGMENT') {
    const segment = draft.segments.get(id);
    if (segment === undefined) return id;
    return `segment ${id} from ${segment.from} to ${segment.to}, ${formatNumber(segment.lengthMetres, 0)} m`;
  }
  if (kind === 'JUNCTION') return `junction ${id}`;
  const place = draft.places.get(id);
  return place === undefined
    ? `sensor ${id} on no segment`
    : `sensor ${id} on ${place.segment}, ${formatNumber(place.offsetMetres, 0)} m from its beginning`;
}
