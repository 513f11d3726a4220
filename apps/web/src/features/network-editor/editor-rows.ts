/** Rows of the editor's tables, and what may be typed into their cells. */
import type { Translator } from '../../i18n/translator.ts';
import { formatNumber } from '../../format/index.ts';
import type { ChangeOf } from './draft-changes.ts';
import type { DraftFinding } from './draft-findings.ts';
import type { Edit } from './edit.ts';
import type { GridColumn } from './edit-grid.tsx';
import {
  offsetNear,
  type DraftJunction,
  type DraftSegment,
  type NetworkDraft,
  type Part,
  type PartKind,
} from './network-draft.ts';
import { numberIn, placesIn, textIn, type Typed } from './typed.ts';
import type { EditedSensor } from './use-edited-network.ts';

/** What columns need to know of the draft, and what they tell. */
export interface GridContext {
  readonly t: Translator<'networkEditor'>;
  readonly draft: NetworkDraft;
  readonly findingsOf: (part: Part) => readonly DraftFinding[];
  readonly changeOf: ChangeOf;
  readonly edit: (edit: Edit) => void;
}

type Columns<Row> = readonly GridColumn<Row>[];

const check = (context: GridContext, kind: PartKind) => (row: { readonly id: string }) =>
  context
    .findingsOf({ kind, id: row.id })
    .map(({ kind }) => context.t(`check.${kind}`))
    .join(', ');

/** Last, so that what was changed can be found by the word. */
const changed = ({ t, changeOf }: GridContext, kind: PartKind) => ({
  key: 'change',
  head: t('column.draft'),
  text: ({ id }: { readonly id: string }) => {
    const change = changeOf({ kind, id });
    return change === undefined ? '' : t(`change.${change}`);
  },
});

/** Takes a typed value, or says why not. */
function take<Value>(typed: Typed<Value>, use: (value: Value) => void): string | null {
  if ('fault' in typed) return typed.fault;
  use(typed.value);
  return null;
}

/** A number that cannot be left out. */
function needed(t: GridContext['t'], typed: Typed<number | null>): Typed<number> {
  if ('fault' in typed) return typed;
  return typed.value === null ? { fault: t('typed.needed') } : { value: typed.value };
}

export function segmentColumns(context: GridContext): Columns<DraftSegment> {
  const { t, draft, edit } = context;
  const setAttribute =
    <Value>(name: 'name' | 'roadClass' | 'lanes' | 'speedLimit', read: (text: string) => Typed<Value>) =>
    (row: DraftSegment, text: string) =>
      take(read(text), (value) => edit({ kind: 'SET_ATTRIBUTES', segment: row.id, attributes: { [name]: value } }));
  const setEnd = (end: 'from' | 'to') => (row: DraftSegment, text: string) => {
    if (!draft.junctions.has(text)) return t('typed.noJunction', { id: text });
    edit({ kind: 'CONNECT_SEGMENT', segment: row.id, end, junction: text });
    return null;
  };
  return [
    { key: 'id', head: t('column.id'), text: ({ id }) => id },
    { key: 'from', head: t('column.from'), text: ({ from }) => from, set: setEnd('from'), listId: 'junction-ids' },
    { key: 'to', head: t('column.to'), text: ({ to }) => to, set: setEnd('to'), listId: 'junction-ids' },
    {
      key: 'class',
      head: t('column.class'),
      text: ({ roadClass }) => roadClass ?? '',
      set: setAttribute('roadClass', (text) => textIn(t, text, 100)),
      listId: 'road-classes',
    },
    {
      key: 'lanes',
      head: t('column.lanes'),
      isNumber: true,
      text: ({ lanes }) => lanes?.toString() ?? '',
      set: setAttribute('lanes', (text) => numberIn(t, text, { least: 1, most: 99, isWhole: true })),
    },
    {
      key: 'limit',
      head: t('column.limit'),
      isNumber: true,
      text: ({ speedLimit }) => speedLimit?.toString() ?? '',
      set: setAttribute('speedLimit', (text) => numberIn(t, text, { least: 1, most: 999 })),
    },
    {
      key: 'length',
      head: t('column.length'),
      isNumber: true,
      text: ({ lengthMetres }) => formatNumber(lengthMetres, 0),
    },
    {
      key: 'name',
      head: t('column.name'),
      text: ({ name }) => name ?? '',
      set: setAttribute('name', (text) => textIn(t, text, 500)),
    },
    {
      key: 'bends',
      head: t('column.bends'),
      text: ({ via }) => bendsText(via),
      set: (row, text) => take(placesIn(t, text), (via) => edit({ kind: 'BEND_SEGMENT', segment: row.id, via })),
    },
    { key: 'check', head: t('column.check'), text: check(context, 'SEGMENT') },
    changed(context, 'SEGMENT'),
  ];
}

function bendsText(via: readonly number[]): string {
  const places: string[] = [];
  for (let at = 0; at + 1 < via.length; at += 2) places.push(`${round(via[at])} ${round(via[at + 1])}`);
  return places.join('; ');
}

const round = (degrees: number | undefined): string => Number((degrees ?? NaN).toFixed(6)).toString();

export interface JunctionRow extends DraftJunction {
  readonly segments: number;
}

/** Junctions with how many segments begin or end there. */
export function junctionRows(draft: NetworkDraft): JunctionRow[] {
  const counts = new Map<string, number>();
  for (const { from, to } of draft.segments.values()) {
    for (const end of from === to ? [from] : [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...draft.junctions.values()].map((junction) => ({ ...junction, segments: counts.get(junction.id) ?? 0 }));
}

export function junctionColumns(context: GridContext): Columns<JunctionRow> {
  const { t } = context;
  const setDegrees = (name: 'latitude' | 'longitude', most: number) => (row: JunctionRow, text: string) =>
    take(needed(t, numberIn(t, text, { least: -most, most })), (value) => {
      const place = { latitude: row.latitude, longitude: row.longitude, [name]: value };
      context.edit({ kind: 'MOVE_JUNCTION', junction: row.id, ...place });
    });
  return [
    { key: 'id', head: t('column.id'), text: ({ id }) => id },
    {
      key: 'latitude',
      head: t('column.latitude'),
      isNumber: true,
      text: ({ latitude }) => round(latitude),
      set: setDegrees('latitude', 85),
    },
    {
      key: 'longitude',
      head: t('column.longitude'),
      isNumber: true,
      text: ({ longitude }) => round(longitude),
      set: setDegrees('longitude', 180),
    },
    { key: 'segments', head: t('column.segments'), isNumber: true, text: ({ segments }) => segments.toString() },
    { key: 'check', head: t('column.check'), text: check(context, 'JUNCTION') },
    changed(context, 'JUNCTION'),
  ];
}

export interface SensorRow {
  readonly id: string;
  readonly name: string | null;
  readonly segment: string | null;
  readonly offsetMetres: number | null;
  /** Its own coordinates, degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export function sensorRows(draft: NetworkDraft, sensors: readonly EditedSensor[]): SensorRow[] {
  return sensors.map(({ externalId: id, name, latitude, longitude }) => {
    const place = draft.places.get(id);
    return {
      id,
      name,
      latitude,
      longitude,
      segment: place?.segment ?? null,
      offsetMetres: place?.offsetMetres ?? null,
    };
  });
}

export function sensorColumns(context: GridContext): Columns<SensorRow> {
  const { t, draft, edit } = context;
  return [
    { key: 'id', head: t('column.id'), text: ({ id }) => id },
    { key: 'name', head: t('column.name'), text: ({ name }) => name ?? '' },
    {
      key: 'segment',
      head: t('column.segment'),
      text: ({ segment }) => segment ?? '',
      listId: 'segment-ids',
      set: (row, text) => {
        if (text === '') {
          if (row.segment !== null) edit({ kind: 'TAKE_OFF_SENSOR', sensor: row.id });
          return null;
        }
        const segment = draft.segments.get(text);
        if (segment === undefined) return t('typed.noSegment', { id: text });
        const { id: sensor, latitude, longitude } = row;
        const isSomewhere = latitude !== null && longitude !== null;
        const offsetMetres = isSomewhere ? offsetNear(draft, segment, latitude, longitude) : 0;
        edit({ kind: 'PLACE_SENSOR', sensor, segment: segment.id, offsetMetres });
        return null;
      },
    },
    {
      key: 'offset',
      head: t('column.offset'),
      isNumber: true,
      text: ({ offsetMetres }) => (offsetMetres === null ? '' : offsetMetres.toFixed(1)),
      set: (row, text) => {
        const segment = row.segment === null ? undefined : draft.segments.get(row.segment);
        if (segment === undefined) return t('typed.segmentFirst');
        // The end is shown rounded, and may be typed back so.
        const most = Math.ceil(segment.lengthMetres * 10) / 10;
        return take(needed(t, numberIn(t, text, { least: 0, most })), (offsetMetres) => {
          edit({ kind: 'PLACE_SENSOR', sensor: row.id, segment: segment.id, offsetMetres });
        });
      },
    },
    { key: 'check', head: t('column.check'), text: check(context, 'SENSOR') },
    changed(context, 'SENSOR'),
  ];
}
