/** Two versions of a network on one map: the later one, with what is new, changed and gone. */
import { formatNumber } from '../../format/index.ts';
import type {
  JunctionDifferencesQuery,
  NetworkPartField,
  SegmentDifferencesQuery,
  VersionRoadsQuery,
} from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import type { EditorScene, SceneChange } from '../../map/editor/editor-scene.ts';

type VersionOf<Query extends { readonly node: { readonly __typename: string } | null }> = Extract<
  NonNullable<Query['node']>,
  { __typename: 'NetworkVersion' }
>;
export type VersionRoads = VersionOf<VersionRoadsQuery>;
export type SegmentDifference = VersionOf<SegmentDifferencesQuery>['diff']['segments']['nodes'][number];
export type JunctionDifference = VersionOf<JunctionDifferencesQuery>['diff']['junctions']['nodes'][number];

export interface VersionDifferences {
  readonly segments: readonly SegmentDifference[];
  readonly junctions: readonly JunctionDifference[];
}

export interface DifferenceRow {
  readonly kind: 'SEGMENT' | 'JUNCTION';
  readonly id: string;
  readonly change: SceneChange;
  /** What is another, in words; empty where the whole part is new or gone. */
  readonly what: string;
}

/** What the map is given: parts that are gone lie where they were. */
export function differenceScene(roads: VersionRoads, { segments, junctions }: VersionDifferences): EditorScene {
  const segmentChange = new Map(segments.map(({ externalId, change }) => [externalId, change]));
  const junctionChange = new Map(junctions.map(({ externalId, change }) => [externalId, change]));
  const idAt = (index: number) => roads.junctions[index]?.externalId ?? '';
  return {
    segments: [
      ...roads.segments.map(({ externalId: id, from, to, geometry, roadClass }) => ({
        id,
        line: geometry,
        ends: [idAt(from), idAt(to)] as const,
        isMotorway: roadClass === 'motorway',
        change: segmentChange.get(id),
      })),
      ...segments.flatMap(({ externalId: id, change, before }) =>
        change !== 'REMOVED' || before === null
          ? []
          : [{ id, line: before.geometry, ends: endsOf(before), isMotorway: before.roadClass === 'motorway', change }],
      ),
    ],
    junctions: [
      ...roads.junctions.map(({ externalId: id, latitude, longitude }) => ({
        id,
        latitude,
        longitude,
        change: junctionChange.get(id),
      })),
      ...junctions.flatMap(({ externalId: id, change, before }) =>
        change !== 'REMOVED' || before === null ? [] : [{ id, ...before, change }],
      ),
    ],
    sensors: [],
    rings: [],
  };
}

type SegmentState = NonNullable<SegmentDifference['before']>;

const endsOf = ({ fromJunction, toJunction }: SegmentState): readonly [string, string] => [
  fromJunction.externalId,
  toJunction.externalId,
];

/** The same differences as a table tells them: segments first, in the order of their ids. */
export function differenceRows(
  t: Translator<'networks'>,
  { segments, junctions }: VersionDifferences,
): DifferenceRow[] {
  return [
    ...segments.map(({ externalId: id, change, fields, before, after }): DifferenceRow => {
      const said = fields.map((field) => {
        const [was, is] = [stateText(field, before), stateText(field, after)];
        const name = t(`field.${field}`);
        return was === null || is === null ? name : t('fromTo', { name, was, is });
      });
      return { kind: 'SEGMENT', id, change, what: change === 'CHANGED' ? said.join('; ') : '' };
    }),
    ...junctions.map(({ externalId: id, change, before, after }): DifferenceRow => {
      const place = (at: JunctionDifference['before']) =>
        at === null ? '' : `${formatNumber(at.latitude, 6)} ${formatNumber(at.longitude, 6)}`;
      const what = change === 'CHANGED' ? t('fromTo', { name: t('place'), was: place(before), is: place(after) }) : '';
      return { kind: 'JUNCTION', id, change, what };
    }),
  ];
}

/** What stands in a field of a segment; null of lines, which the map shows. */
function stateText(field: NetworkPartField, state: SegmentState | null): string | null {
  if (state === null) return null;
  switch (field) {
    case 'FROM':
      return state.fromJunction.externalId;
    case 'TO':
      return state.toJunction.externalId;
    case 'NAME':
      return state.name ?? '—';
    case 'ROAD_CLASS':
      return state.roadClass ?? '—';
    case 'LANES':
      return state.lanes?.toString() ?? '—';
    case 'SPEED_LIMIT':
      return state.speedLimit === null ? '—' : `${formatNumber(state.speedLimit, 0)} km/h`;
    case 'LENGTH':
      return `${formatNumber(state.lengthMetres, 0)} m`;
    case 'TRAVEL_TIME':
      return state.travelSeconds === null ? '—' : `${formatNumber(state.travelSeconds, 0)} s`;
    case 'GEOMETRY':
    case 'LATITUDE':
    case 'LONGITUDE':
      return null;
  }
}
