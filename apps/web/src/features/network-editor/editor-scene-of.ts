/** The scene of the map for a draft: segments that did not change stay the same objects, so that they are not drawn anew. */
import type { EditorScene, SceneSegment } from '../../map/editor/editor-scene.ts';
import type { DraftFinding } from './draft-findings.ts';
import { lineOf, pointOn, type DraftJunction, type DraftSegment, type NetworkDraft } from './network-draft.ts';
import type { EditedSensor } from './use-edited-network.ts';

interface Known {
  readonly segment: DraftSegment;
  readonly ends: readonly (DraftJunction | undefined)[];
  readonly drawn: SceneSegment;
}

/** Makes scenes, each with what it can share of the one before. */
export class SceneMaker {
  private known = new Map<string, Known>();

  /** @param findings whose places are ringed */
  sceneOf(draft: NetworkDraft, sensors: readonly EditedSensor[], findings: readonly DraftFinding[]): EditorScene {
    const known = new Map<string, Known>();
    for (const segment of draft.segments.values()) known.set(segment.id, this.drawn(draft, segment));
    this.known = known;
    return {
      segments: [...known.values()].map(({ drawn }) => drawn),
      junctions: [...draft.junctions.values()],
      sensors: sensors.flatMap((sensor) => sensorPoint(draft, sensor)),
      rings: findings.flatMap(({ place }) => (place === null ? [] : [place])),
    };
  }

  private drawn(draft: NetworkDraft, segment: DraftSegment): Known {
    const ends = [draft.junctions.get(segment.from), draft.junctions.get(segment.to)];
    const before = this.known.get(segment.id);
    if (before?.segment === segment && before.ends[0] === ends[0] && before.ends[1] === ends[1]) return before;
    const { id, from, to, roadClass } = segment;
    const isMotorway = roadClass === 'motorway';
    return { segment, ends, drawn: { id, ends: [from, to], line: lineOf(draft, segment), isMotorway } };
  }
}

function sensorPoint(draft: NetworkDraft, { externalId: id, latitude, longitude }: EditedSensor) {
  const place = draft.places.get(id);
  const segment = place === undefined ? undefined : draft.segments.get(place.segment);
  if (place !== undefined && segment !== undefined) {
    const [north, east] = pointOn(draft, segment, place.offsetMetres);
    return [{ id, latitude: north, longitude: east, isPlaced: true }];
  }
  return latitude === null || longitude === null ? [] : [{ id, latitude, longitude, isPlaced: false }];
}
