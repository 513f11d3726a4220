/** The scene of the map for a draft: segments that did not change stay the same objects, so that they are not drawn anew. */
import type { EditorScene, SceneSegment } from '../../map/editor/editor-scene.ts';
import type { ChangeOf } from './draft-changes.ts';
import type { DraftFinding } from './draft-findings.ts';
import { lineOf, pointOn, type DraftJunction, type DraftSegment, type NetworkDraft } from './network-draft.ts';
import type { EditedSensor } from './use-edited-network.ts';

interface Known {
  readonly segment: DraftSegment;
  readonly ends: readonly (DraftJunction | undefined)[];
  readonly change: ReturnType<ChangeOf>;
  readonly drawn: SceneSegment;
}

/** Makes scenes, each with what it can share of the one before. */
export class SceneMaker {
  private known = new Map<string, Known>();

  /** @param findings whose places are ringed */
  sceneOf(
    draft: NetworkDraft,
    sensors: readonly EditedSensor[],
    findings: readonly DraftFinding[],
    changeOf: ChangeOf,
  ): EditorScene {
    const known = new Map<string, Known>();
    for (const segment of draft.segments.values()) known.set(segment.id, this.drawn(draft, segment, changeOf));
    this.known = known;
    return {
      segments: [...known.values()].map(({ drawn }) => drawn),
      junctions: [...draft.junctions.values()].map((junction) => {
        const change = changeOf({ kind: 'JUNCTION', id: junction.id });
        return change === undefined ? junction : { ...junction, change };
      }),
      sensors: sensors.flatMap((sensor) => sensorPoint(draft, sensor, changeOf)),
      rings: findings.flatMap(({ place }) => (place === null ? [] : [place])),
    };
  }

  private drawn(draft: NetworkDraft, segment: DraftSegment, changeOf: ChangeOf): Known {
    const change = changeOf({ kind: 'SEGMENT', id: segment.id });
    const ends = [draft.junctions.get(segment.from), draft.junctions.get(segment.to)];
    const before = this.known.get(segment.id);
    const isSame = before?.segment === segment && before.ends[0] === ends[0] && before.ends[1] === ends[1];
    if (isSame && before.change === change) return before;
    const { id, from, to, roadClass } = segment;
    const isMotorway = roadClass === 'motorway';
    return { segment, ends, change, drawn: { id, ends: [from, to], line: lineOf(draft, segment), isMotorway, change } };
  }
}

function sensorPoint(draft: NetworkDraft, { externalId: id, latitude, longitude }: EditedSensor, changeOf: ChangeOf) {
  const change = changeOf({ kind: 'SENSOR', id });
  const place = draft.places.get(id);
  const segment = place === undefined ? undefined : draft.segments.get(place.segment);
  if (place !== undefined && segment !== undefined) {
    const [north, east] = pointOn(draft, segment, place.offsetMetres);
    return [{ id, latitude: north, longitude: east, isPlaced: true, change }];
  }
  return latitude === null || longitude === null ? [] : [{ id, latitude, longitude, isPlaced: false, change }];
}
