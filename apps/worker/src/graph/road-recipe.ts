/** Graphs made along the roads of a version of a network, from where its sensors stand. */
import type { networkSizes } from '@stillgraph/db';
import type { GraphRecipe } from '@stillgraph/db/jobs';
import {
  hopNeighbours,
  kernelOfListed,
  kNearestOfListed,
  listedDeviation,
  within,
  type Adjacency,
} from '@stillgraph/ml';
import { nextSensors, roadGraph, sensorDistances, travelTimes, type RoadPlace } from '@stillgraph/ml/roads';
import type { RecipeGraph } from './graph-of-recipe.ts';

export interface RoadSource {
  readonly networkVersionId: string;
  readonly junctions: number;
  readonly segments: readonly networkSizes.RoadRow[];
  /** Segment and metres along it of each node; null where it stands on no road. */
  readonly places: readonly ({ readonly segment: number; readonly offsetMetres: number } | null)[];
}

export type RoadRecipe = Extract<GraphRecipe, { kind: 'GAUSSIAN_KERNEL' | 'K_NEAREST' | 'WITHIN' | 'NEXT_SENSORS' }>;

export interface MadeByRoad {
  /** Null where a kernel is given no sigma and all distances are equal. */
  readonly graph: RecipeGraph | null;
  /** What it did without, one sentence each. */
  readonly notes: readonly string[];
}

/** A sensor that stands on no road keeps no edge but a kernel's to itself. */
export function graphOfRoads(recipe: RoadRecipe, source: RoadSource): MadeByRoad {
  const { segments, junctions } = source;
  const notes: string[] = [];
  const lost = source.places.filter((place) => place === null).length;
  if (lost > 0)
    notes.push(`${lost} of ${source.places.length} sensors stand on no road of the network, and lead nowhere`);
  const isTimed = recipe.kind !== 'NEXT_SENSORS' && recipe.over === 'TRAVEL_TIME';
  const costs = isTimed ? timed(segments, notes) : Float64Array.from(segments, (segment) => segment.lengthMetres);
  const ends = [Uint32Array.from(segments, ({ from }) => from), Uint32Array.from(segments, ({ to }) => to)] as const;
  const roads = roadGraph(junctions, ...ends, costs);
  const places = source.places.map((place): RoadPlace | null => {
    const length = segments[place?.segment ?? -1]?.lengthMetres;
    if (place === null || length === undefined) return null;
    return { segment: place.segment, share: Math.min(1, place.offsetMetres / length) };
  });
  const common = { distance: isTimed ? 'travel-time' : 'road', ...cutoffOf(recipe) };
  const made = (parameters: Record<string, unknown>, edges: Adjacency): MadeByRoad => ({
    graph: {
      recipe: recipe.kind,
      parameters: { ...common, ...parameters },
      nodeCount: edges.nodes,
      from: edges.from,
      to: edges.to,
      weight: edges.weight,
      networkVersionId: source.networkVersionId,
    },
    notes,
  });
  const most = Object.values(cutoffOf(recipe))[0] ?? Infinity;
  if (recipe.kind === 'NEXT_SENSORS') {
    const { hops } = recipe;
    return made({ hops }, hopNeighbours(nextSensors(roads, places, most), hops));
  }
  const reach = recipe.kind === 'WITHIN' ? (recipe.metres ?? recipe.seconds ?? Infinity) : reachOf(recipe);
  const distances = sensorDistances(roads, places, Math.min(most, reach));
  if (recipe.kind === 'WITHIN') return made(isTimed ? { seconds: reach } : { metres: reach }, within(distances, reach));
  if (recipe.kind === 'K_NEAREST') {
    const { neighbours, directed = false } = recipe;
    return made({ neighbours, directed }, kNearestOfListed(distances, neighbours, { directed }));
  }
  const { threshold } = recipe;
  const sigma = recipe.sigmaSeconds ?? recipe.sigmaMetres ?? listedDeviation(distances);
  if (!(sigma > 0)) return { graph: null, notes };
  const scale = isTimed ? { sigmaSeconds: sigma } : { sigmaMetres: sigma };
  return made({ ...scale, threshold }, kernelOfListed(distances, { sigma, threshold }));
}

function timed(segments: RoadSource['segments'], notes: string[]): Float64Array {
  const { seconds, byClass, byNetwork } = travelTimes(segments);
  if (byClass > 0) notes.push(`${byClass} segments without a speed limit were given the median of their class`);
  if (byNetwork > 0) notes.push(`${byNetwork} segments without a speed limit were given the median of the network`);
  return seconds;
}

function cutoffOf(recipe: RoadRecipe): { readonly cutoffSeconds?: number; readonly cutoffMetres?: number } {
  if ('cutoffSeconds' in recipe && recipe.cutoffSeconds !== undefined) return { cutoffSeconds: recipe.cutoffSeconds };
  return recipe.cutoffMetres === undefined ? {} : { cutoffMetres: recipe.cutoffMetres };
}

/** Beyond this a kernel of a given sigma has no edge; a hair more than the weight says, which decides. */
function reachOf(recipe: Extract<RoadRecipe, { kind: 'GAUSSIAN_KERNEL' | 'K_NEAREST' }>): number {
  const sigma = recipe.kind === 'K_NEAREST' ? undefined : (recipe.sigmaSeconds ?? recipe.sigmaMetres);
  if (recipe.kind === 'K_NEAREST' || sigma === undefined) return Infinity;
  return sigma * Math.sqrt(Math.max(0, -Math.log(recipe.threshold))) * (1 + 1e-9) + 1e-6;
}
