/**
 * What a trained network looks at when it forecasts one node. Readings are hidden by putting the historical profile in
 * their place, so that a window stays one that could be; an attribution is the mean absolute change of the forecast, in the
 * dataset's unit, or of an event's probability.
 *
 * An attribution that random weights give as well says nothing of what was learnt (Adebayo et al. 2018, "Sanity Checks for
 * Saliency Maps"): the rank correlation with that of random weights stands beside each. The deletion curve hides the nodes
 * of the highest attribution first; a faithful order moves the forecast sooner than a random one (Samek et al. 2017).
 */
import type { Engine } from '../engines/index.ts';
import { DataError } from '../errors.ts';
import { rankCorrelation } from '../evaluation/rank-correlation.ts';
import type { Adjacency } from '../graph/index.ts';
import type { Network } from '../inference/network.ts';
import { RandomStream } from '../random/stream.ts';
import { graphWithout, nearestEdges } from './edge-occlusion.ts';
import { gradientAttribution } from './gradient.ts';
import { randomWeights } from './random-weights.ts';
import { TargetForecaster, type Case, type ExplainedTarget } from './target-forecaster.ts';

const MOST_NODES = 256;
const MOST_EDGES = 100;
const RANDOM_SEED = 977;
const RANDOM_ORDERS = 3;
/** With fewer nodes that matter there is no order to compare. */
const FEWEST_FOR_ORDER = 3;
/** A smaller change of a forecast is rounding. */
const LEAST_CHANGE = 1e-6;

export interface EdgeAttribution {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Mean absolute change of the forecast without the edge. */
  readonly change: number;
}

export interface Explanation {
  /** Mean absolute change of the forecast with a node's readings hidden, [N]; null where it was not asked. */
  readonly nodes: readonly (number | null)[];
  /** The same with all readings of an input step hidden, [T]. */
  readonly steps: readonly number[];
  readonly gradientNodes: readonly number[];
  readonly gradientSteps: readonly number[];
  /** Those nearest to the target; empty where the network reads no given graph. */
  readonly edges: readonly EdgeAttribution[];
  /** Rank correlation of each attribution with that of random weights; null where there is no order to compare. */
  readonly sanity: {
    readonly nodes: number | null;
    readonly steps: number | null;
    readonly gradientNodes: number | null;
    readonly gradientSteps: number | null;
    readonly edges: number | null;
  };
  /** Mean absolute change with the first `hidden` nodes hidden at once: by attribution, and in random order. */
  readonly deletion: readonly { readonly hidden: number; readonly attributed: number; readonly random: number }[];
}

/**
 * @param network bound to the data of the run
 * @param options.parameters flat weights, [P]
 * @param options.adjacency the graph that the network was bound with; null for none
 * @param options.starts windows to look at, at most one batch of them (see `windowsOfBatch`)
 * @param options.pause awaited between pieces of work; may throw to stop
 * @throws DataError when the target lies outside of the network
 */
export async function explain(
  network: Network,
  engine: Engine,
  options: {
    readonly parameters: Float32Array;
    readonly adjacency: Adjacency | null;
    readonly target: ExplainedTarget;
    readonly starts: Int32Array;
    readonly pause: () => Promise<void>;
  },
): Promise<Explanation> {
  const { parameters, adjacency, target, starts, pause } = options;
  const { nodes, targetSteps } = network.model.shape;
  const [first, last] = target.horizons;
  if (target.node < 0 || target.node >= nodes || first < 1 || last < first || last > targetSteps) {
    throw new DataError(
      `expected a node below ${nodes} and horizons within 1 to ${targetSteps}, got node ${target.node} and ${first} to ${last}`,
    );
  }
  const random = randomWeights(network.model.layout, RANDOM_SEED);
  const gradient = await gradientAttribution(network, engine, parameters, target, starts);
  const randomGradient = await gradientAttribution(network, engine, random, target, starts);
  const asked = mostMoving(gradient.nodes, target.node);
  const forecaster = await TargetForecaster.create(network, engine, parameters, target);
  try {
    const plain = await forecaster.forecast(casesOf(starts, [[]]), pause);
    const byNode = await hiddenChanges(
      forecaster,
      starts,
      asked.map((node) => [node]),
      plain,
      pause,
    );
    const bySteps = await stepChanges(forecaster, starts, plain, pause);
    const edges = await edgeChanges(forecaster, adjacency, target.node, starts, plain, pause);
    const order = asked.map((node, index) => ({ node, change: byNode[index] ?? 0 }));
    const deletion = await deletionCurve(forecaster, order, starts, plain, pause);
    forecaster.useWeights(random);
    const randomPlain = await forecaster.forecast(casesOf(starts, [[]]), pause);
    const randomNodes = await hiddenChanges(
      forecaster,
      starts,
      asked.map((node) => [node]),
      randomPlain,
      pause,
    );
    const randomSteps = await stepChanges(forecaster, starts, randomPlain, pause);
    const randomEdges = await edgeChanges(forecaster, adjacency, target.node, starts, randomPlain, pause);
    const changes = new Map(order.map(({ node, change }) => [node, change]));
    return {
      nodes: Array.from({ length: nodes }, (_, node) => changes.get(node) ?? null),
      steps: bySteps,
      gradientNodes: [...gradient.nodes],
      gradientSteps: [...gradient.steps],
      edges,
      sanity: {
        nodes: orderCorrelation(byNode, randomNodes),
        steps: orderCorrelation(bySteps, randomSteps),
        gradientNodes: orderCorrelation([...gradient.nodes], [...randomGradient.nodes]),
        gradientSteps: orderCorrelation([...gradient.steps], [...randomGradient.steps]),
        edges: edgeCorrelation(edges.map(changeOf), randomEdges.map(changeOf)),
      },
      deletion,
    };
  } finally {
    forecaster.dispose();
  }
}

/**
 * Spearman's of the edges that move the forecast under one of the two: those that no weights let matter would agree for
 * nothing. Null as of `orderCorrelation`.
 *
 * @param left change of the forecast without each edge, [E], dataset unit, of an event its probability
 * @param right the same under other weights, [E]
 */
export function edgeCorrelation(left: readonly number[], right: readonly number[]): number | null {
  const matters = left.map((value, at) => Math.max(value, right[at] ?? 0) > LEAST_CHANGE);
  const kept = (values: readonly number[]) => values.filter((_, at) => matters[at]);
  return orderCorrelation(kept(left), kept(right));
}

const changeOf = ({ change }: EdgeAttribution) => change;

/** Spearman's, null where fewer than three entries of either are above nothing: then there is no order. */
export function orderCorrelation(left: readonly number[], right: readonly number[]): number | null {
  const lively = (values: readonly number[]) => values.filter((value) => value > LEAST_CHANGE).length;
  if (lively(left) < FEWEST_FOR_ORDER || lively(right) < FEWEST_FOR_ORDER) return null;
  return rankCorrelation(left, right);
}

/** All nodes, or those that the gradient finds most of; the target always. */
function mostMoving(gradient: Float64Array, target: number): number[] {
  const order = [...gradient.keys()].toSorted((a, b) => (gradient[b] ?? 0) - (gradient[a] ?? 0));
  const kept = new Set([target, ...order]);
  return [...kept].slice(0, MOST_NODES).toSorted((a, b) => a - b);
}

function casesOf(starts: Int32Array, hidden: readonly (readonly number[])[], step?: number): Case[] {
  return hidden.flatMap((nodes) =>
    Array.from(starts, (start) => ({ start, hidden: nodes, ...(step === undefined ? {} : { step }) })),
  );
}

/** Mean absolute distance of each run of `plain.length` forecasts from the plain ones. */
function meanChanges(found: Float64Array, plain: Float64Array): number[] {
  return Array.from({ length: found.length / plain.length }, (_, group) =>
    plain.reduce(
      (sum, value, at) => sum + Math.abs((found[group * plain.length + at] ?? NaN) - value) / plain.length,
      0,
    ),
  );
}

async function hiddenChanges(
  forecaster: TargetForecaster,
  starts: Int32Array,
  hidden: readonly (readonly number[])[],
  plain: Float64Array,
  pause: () => Promise<void>,
): Promise<number[]> {
  return meanChanges(await forecaster.forecast(casesOf(starts, hidden), pause), plain);
}

async function stepChanges(
  forecaster: TargetForecaster,
  starts: Int32Array,
  plain: Float64Array,
  pause: () => Promise<void>,
): Promise<number[]> {
  const { nodes, inputSteps } = forecaster.network.model.shape;
  const everyone = Array.from({ length: nodes }, (_, node) => node);
  const cases = Array.from({ length: inputSteps }, (_, step) => casesOf(starts, [everyone], step)).flat();
  return meanChanges(await forecaster.forecast(cases, pause), plain);
}

async function edgeChanges(
  forecaster: TargetForecaster,
  adjacency: Adjacency | null,
  target: number,
  starts: Int32Array,
  plain: Float64Array,
  pause: () => Promise<void>,
): Promise<EdgeAttribution[]> {
  const { network } = forecaster;
  if (adjacency === null || network.model.graphs.length === 0) return [];
  const found: EdgeAttribution[] = [];
  for (const edge of nearestEdges(adjacency, target, MOST_EDGES)) {
    forecaster.useGraph(graphWithout(network, adjacency, edge));
    const [change = NaN] = meanChanges(await forecaster.forecast(casesOf(starts, [[]]), pause), plain);
    const { from, to, weight } = adjacency;
    found.push({ from: from[edge] ?? 0, to: to[edge] ?? 0, weight: weight[edge] ?? 0, change });
  }
  forecaster.useGraph(network.graph);
  return found;
}

async function deletionCurve(
  forecaster: TargetForecaster,
  attributed: readonly { readonly node: number; readonly change: number }[],
  starts: Int32Array,
  plain: Float64Array,
  pause: () => Promise<void>,
): Promise<Explanation['deletion']> {
  const best = attributed.toSorted((a, b) => b.change - a.change).map(({ node }) => node);
  const sizes = [1, 2, 5, 10, 20, 50, 100, best.length].filter(
    (size, at, all) => size <= best.length && all.indexOf(size) === at,
  );
  const counts = [...new Set(sizes)].toSorted((a, b) => a - b);
  const along = (order: readonly number[]) =>
    hiddenChanges(
      forecaster,
      starts,
      counts.map((count) => order.slice(0, count)),
      plain,
      pause,
    );
  const own = await along(best);
  const random = new RandomStream(RANDOM_SEED, 'deletion');
  const orders: number[][] = [];
  for (let draw = 0; draw < RANDOM_ORDERS; draw += 1) {
    const luck = new Map(best.map((node) => [node, random.uniform()]));
    orders.push(await along(best.toSorted((a, b) => (luck.get(a) ?? 0) - (luck.get(b) ?? 0))));
  }
  return counts.map((hidden, at) => ({
    hidden,
    attributed: own[at] ?? NaN,
    random: orders.reduce((sum, order) => sum + (order[at] ?? NaN), 0) / orders.length,
  }));
}
