'use client';
import { useTranslations } from 'use-intl';

/** A dataset's sensors as dots in a small picture: its shape, without a map. */
export interface Placed {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const WIDTH = 132;
const HEIGHT = 84;
const MARGIN = 9;

/** Places of the sensors in the picture, pixels; empty where no sensor has coordinates. */
export function thumbnailPoints(sensors: readonly Placed[]): { x: number; y: number }[] {
  const placed = sensors.filter(
    (sensor): sensor is { latitude: number; longitude: number } =>
      sensor.latitude !== null && sensor.longitude !== null,
  );
  if (placed.length === 0) return [];
  const latitudes = placed.map((sensor) => sensor.latitude);
  const longitudes = placed.map((sensor) => sensor.longitude);
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const centre = { latitude: middle(latitudes), longitude: middle(longitudes) };
  // A degree of longitude shrinks with the latitude.
  const squeeze = Math.cos((centre.latitude * Math.PI) / 180);
  const spanX = (Math.max(...longitudes) - Math.min(...longitudes)) * squeeze || 1e-6;
  const spanY = Math.max(...latitudes) - Math.min(...latitudes) || 1e-6;
  const scale = Math.min((WIDTH - 2 * MARGIN) / spanX, (HEIGHT - 2 * MARGIN) / spanY);
  return placed.map((sensor) => ({
    x: WIDTH / 2 + (sensor.longitude - centre.longitude) * squeeze * scale,
    y: HEIGHT / 2 - (sensor.latitude - centre.latitude) * scale,
  }));
}

export function SensorThumbnail({ sensors, title }: { sensors: readonly Placed[]; title: string }) {
  const t = useTranslations('datasets');
  const points = thumbnailPoints(sensors);
  return (
    <svg className="thumbnail" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('card.picture', { title })}>
      {points.length === 0 ? (
        <text x={WIDTH / 2} y={HEIGHT / 2 + 4} textAnchor="middle">
          {t('card.noCoordinates')}
        </text>
      ) : (
        points.map((point, index) => <circle key={index} cx={point.x.toFixed(1)} cy={point.y.toFixed(1)} r="1.7" />)
      )}
    </svg>
  );
}
