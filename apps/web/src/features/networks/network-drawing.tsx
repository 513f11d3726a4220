'use client';
import { useTranslations } from 'use-intl';

/** A road network as lines on the plain ground: motorways wider, both directions side by side. */
interface Drawn {
  readonly index: number;
  readonly roadClass: string | null;
  /** latitude, longitude, latitude, longitude, ... */
  readonly geometry: readonly number[];
}

const SIZE = 420;
const MARGIN = 16;

export function NetworkDrawing({ segments, title }: { segments: readonly Drawn[]; title: string }) {
  const t = useTranslations('networks');
  const latitudes = segments.flatMap((segment) => segment.geometry.filter((_, index) => index % 2 === 0));
  const longitudes = segments.flatMap((segment) => segment.geometry.filter((_, index) => index % 2 === 1));
  if (latitudes.length === 0) return null;
  const north = Math.max(...latitudes);
  const south = Math.min(...latitudes);
  const west = Math.min(...longitudes);
  const east = Math.max(...longitudes);
  const squeeze = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const scale = (SIZE - 2 * MARGIN) / Math.max(north - south, (east - west) * squeeze, 1e-9);
  const path = (geometry: readonly number[]) => {
    const points: string[] = [];
    for (let at = 0; at + 1 < geometry.length; at += 2) {
      const x = MARGIN + ((geometry[at + 1] ?? 0) - west) * squeeze * scale;
      const y = MARGIN + (north - (geometry[at] ?? 0)) * scale;
      points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
    }
    return `M${points.join('L')}`;
  };
  return (
    <svg
      className="network-drawing"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={t('roadsPicture', { name: title })}
    >
      {segments.map((segment) => (
        <path key={segment.index} d={path(segment.geometry)} data-class={segment.roadClass ?? 'road'} />
      ))}
    </svg>
  );
}
