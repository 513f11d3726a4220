/** Which arrays a comparison shows at one horizon: those of its layer, and no others. */
import type { ComparedRunFragment } from '../../graphql/generated/graphql';
import { bandLevels } from '../run/forecast-lines.ts';
import { sides, type Forecasts, type OfBoth, type Side } from './comparison-data.ts';
import { withQuery, type ForecastStore, type Track } from './forecast-store.ts';
import type { MapLayer } from './layers.ts';

export interface ComparedPair {
  readonly left: ComparedRunFragment;
  readonly right: ComparedRunFragment;
  readonly seriesPath: string;
  /** Of an event: what came in the same windows. */
  readonly labelsPath: string | null;
}

/**
 * The one teacher that a run is held against: its own, or the other's where it has none, so that a control stands beside the
 * student; null where there is none or several.
 */
export function teacherOf(pair: Pick<ComparedPair, Side>, side: Side): ComparedRunFragment['teachers'][number] | null {
  const other = side === 'left' ? pair.right : pair.left;
  const teachers = pair[side].teachers.length > 0 ? pair[side].teachers : other.teachers;
  return teachers.length === 1 ? (teachers[0] ?? null) : null;
}

/** Whether either run has quantiles, whose distance is its uncertainty. */
export function hasSpread(pair: Pick<ComparedPair, Side>): boolean {
  return sides.some((side) => bandLevels(pair[side].quantileForecasts) !== null);
}

type Tracks = Readonly<Record<Side, Track>> & {
  readonly observed: Track | null;
  readonly labels: Track | null;
  readonly teachers: Readonly<Record<Side, Track | null>>;
  readonly lower: Readonly<Record<Side, Track | null>>;
  readonly upper: Readonly<Record<Side, Track | null>>;
};

const noTracks = { left: null, right: null };

export function tracksOf(pair: ComparedPair, horizon: number, layer: MapLayer): Tracks {
  const predictions = (path: string | null): Track => ({
    path: withQuery(path ?? '', `split=test&horizon=${horizon}`),
  });
  const teacher = (side: Side): Track | null => {
    const path = teacherOf(pair, side)?.predictionsPath ?? null;
    return path === null ? null : predictions(path);
  };
  const quantile = (side: Side, end: 'lower' | 'upper'): Track | null => {
    const levels = bandLevels(pair[side].quantileForecasts);
    return levels === null ? null : { path: withQuery(levels[end].path, `horizon=${horizon}`) };
  };
  const hasTeachers = layer === 'fidelity';
  const hasQuantiles = layer === 'uncertainty';
  return {
    left: predictions(pair.left.predictionsPath),
    right: predictions(pair.right.predictionsPath),
    observed: pair.labelsPath === null ? { path: pair.seriesPath, isSeries: true } : null,
    labels:
      pair.labelsPath === null ? null : { path: withQuery(pair.labelsPath, `horizon=${horizon}`), isLabels: true },
    teachers: hasTeachers ? { left: teacher('left'), right: teacher('right') } : noTracks,
    lower: hasQuantiles ? { left: quantile('left', 'lower'), right: quantile('right', 'lower') } : noTracks,
    upper: hasQuantiles ? { left: quantile('left', 'upper'), right: quantile('right', 'upper') } : noTracks,
  };
}

/** Each once: a run may be the other's teacher. */
export function listOf({ left, right, observed, labels, teachers, lower, upper }: Tracks): Track[] {
  const all = [left, right, observed, labels, ...[teachers, lower, upper].flatMap((both) => [both.left, both.right])];
  return [...new Map(all.flatMap((track) => (track === null ? [] : [[track.path, track]]))).values()];
}

/** What has come of them. */
export function forecastsOf(
  store: ForecastStore,
  shape: Forecasts['shape'],
  horizon: number,
  tracks: Tracks,
): Forecasts {
  const both = (of: Readonly<Record<Side, Track | null>>): OfBoth => ({
    left: of.left && store.values(of.left),
    right: of.right && store.values(of.right),
  });
  return {
    shape,
    horizon,
    left: store.values(tracks.left),
    right: store.values(tracks.right),
    observed: tracks.observed === null ? new Float32Array(0) : store.values(tracks.observed),
    labels: tracks.labels === null ? undefined : store.values(tracks.labels),
    teachers: both(tracks.teachers),
    lower: both(tracks.lower),
    upper: both(tracks.upper),
    isWhole: store.isWhole(listOf(tracks)),
  };
}
