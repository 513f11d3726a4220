/** What a person does on the map, as edits. */
import type { EditorMapEvents } from '../../map/editor/editor-scene.ts';
import type { Edit } from './edit.ts';
import { offsetNear, partOf, type NetworkDraft, type Part } from './network-draft.ts';

interface MapContext {
  readonly draft: NetworkDraft;
  readonly isBothWays: boolean;
  readonly edit: (edit: Edit) => void;
  readonly select: (part: Part | null) => void;
}

export function mapEvents({ draft, isBothWays, edit, select }: MapContext): EditorMapEvents {
  const offsetOn = (segment: string, latitude: number, longitude: number): number =>
    offsetNear(draft, partOf(draft.segments, segment), latitude, longitude);
  return {
    onSelect: select,
    onDraw: (line, from, to) => edit({ kind: 'DRAW_SEGMENT', line, from, to, isBothWays }),
    onAddJunction: (latitude, longitude) => edit({ kind: 'ADD_JUNCTION', latitude, longitude }),
    onMoveJunction: (junction, latitude, longitude) => edit({ kind: 'MOVE_JUNCTION', junction, latitude, longitude }),
    onMergeJunction: (junction, into) => edit({ kind: 'MERGE_JUNCTION', junction, into }),
    onBend: (segment, via) => edit({ kind: 'BEND_SEGMENT', segment, via }),
    onSplit: (segment, ...place) => edit({ kind: 'SPLIT_SEGMENT', segment, offsetMetres: offsetOn(segment, ...place) }),
    onPlaceSensor: (sensor, segment, ...place) =>
      edit({ kind: 'PLACE_SENSOR', sensor, segment, offsetMetres: offsetOn(segment, ...place) }),
  };
}
