/** The sensors of a board in its busiest hour, drawn by the server: no script, no tiles. */
import type { ReactNode } from 'react';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatCount, formatDay, formatNumber, withUnit } from '../../format/index.ts';
import type { StrangersBoardFragment } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import { backboneLinks } from '../../map/backbone-links.ts';
import { classOf, levelScale } from '../../map/colour-scale.ts';
import { edgeLabels } from '../../map/scale-edges.ts';
import { clockIn } from './clock-in.ts';
import { placeOnStrip } from './strip-geometry.ts';
import './map-strip.css';

interface MapStripProps {
  t: Translator<'sharedBoard'>;
  format: Translator<'format'>;
  map: NonNullable<StrangersBoardFragment['map']>;
  dataset: StrangersBoardFragment['dataset'];
}

const SIZE = { width: 390, height: 170, margin: 14 };
/** Beyond so many marks they shrink, so that they do not run into each other. */
const MANY = 300;

export function MapStrip({ t, format, map, dataset }: MapStripProps): ReactNode {
  const { places, links } = map;
  const isSpeed = dataset.quantity === 'speed';
  const means = places.map(({ mean }) => mean ?? Number.NaN);
  const scale = levelScale(Float64Array.from(means), isSpeed);
  const points = placeOnStrip(places, SIZE);
  const radius = places.length > MANY ? 2 : 3.2;
  const lines = backboneLinks(links, places.length).flatMap(({ from, to }) => {
    const [start, end] = [points[from], points[to]];
    return start === undefined || end === undefined ? [] : [`M${start.x} ${start.y}L${end.x} ${end.y}`];
  });
  const missing = means.filter(Number.isNaN).length;
  const [low, high] = [edgeLabels(scale)[0]?.text ?? '', edgeLabels(scale).at(-1)?.text ?? ''];
  const caption = t(isSpeed ? 'map.slowest' : 'map.busiest', {
    quantity: dataset.quantity,
    day: formatDay(format, map.from, dataset.zone),
    from: clockIn(dataset.zone, map.from),
    to: clockIn(dataset.zone, map.to),
  });
  const label = t('map.label', { count: places.length, sensors: formatCount(places.length), caption });
  return (
    <figure className="map-strip">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
        {lines.length === 0 ? null : <path className="map-strip-links" d={lines.join('')} />}
        {points.map(({ x, y }, at) => {
          const level = classOf(scale, means[at] ?? Number.NaN);
          return level < 0 ? (
            <circle key={at} className="map-strip-none" cx={x} cy={y} r={radius} />
          ) : (
            <circle key={at} cx={x} cy={y} r={radius} fill={`var(${scale.tokens[level] ?? ''})`} />
          );
        })}
      </svg>
      <figcaption>
        <span className="map-strip-ramp">
          {low}
          <span aria-hidden="true">
            {scale.tokens.map((token) => (
              <i key={token} style={{ background: `var(${token})` }} />
            ))}
          </span>
          {high} {dataset.unit}
        </span>
        {t('map.local', { caption })}
        {missing === 0 ? null : ` ${t('map.missing', { count: formatCount(missing) })}`}
        {lines.length === 0 ? null : ` ${t('map.links')}`}
        {places.length < dataset.nodeCount
          ? ` ${t('map.some', { shown: formatCount(places.length), all: formatCount(dataset.nodeCount) })}`
          : null}
      </figcaption>
      <details>
        <summary>{t('map.table')}</summary>
        <TableTwin
          caption={caption}
          columns={[
            t('map.sensor'),
            t('map.latitude'),
            t('map.longitude'),
            withUnit(format, t('map.mean'), dataset.unit),
          ]}
          rows={places.map((place, at) => ({
            key: at,
            head: String(at + 1),
            cells: [formatNumber(place.latitude, 4), formatNumber(place.longitude, 4), formatNumber(place.mean, 1)],
          }))}
          maxHeight={260}
        />
      </details>
    </figure>
  );
}
