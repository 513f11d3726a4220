import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkModel, RunConfig } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { givenMatrix, type Adjacency } from '../graph/index.ts';
import { bindNetwork } from '../inference/network.ts';
import { RandomStream } from '../random/stream.ts';
import { NODES, smallGraph, smallModels, smallSeries, teacherConfig } from '../training/testing/small-run.ts';
import { graphWithout, nearestEdges } from './edge-occlusion.ts';
import { edgeCorrelation, explain } from './explain.ts';

const engines = new Map<string, Engine>();
beforeAll(async () => {
  engines.set('wasm', await wasmEngine());
  if (runtime) engines.set('traced', await tracedEngine());
});
afterAll(() => {
  for (const engine of engines.values()) engine.dispose();
});

const base = teacherConfig(smallModels.stid) as Extract<RunConfig, { role: 'teacher' }>;
const data = prepareData(smallSeries(), base.protocol);
const target = { node: 1, horizons: [1, 2] } as const;

/** Nothing but one edge, from the target to its neighbour. */
const onlyEdge = () =>
  givenMatrix(
    Float64Array.from({ length: NODES ** 2 }, (_, at) => Number(at === NODES + 2)),
    NODES,
  );

async function explained(model: NetworkModel, engine: Engine, adjacency = smallGraph()) {
  const network = bindNetwork({ ...base, model }, data, adjacency);
  const random = new RandomStream(8, 'weights');
  const parameters = network.model.layout.initialise(1).map((value) => value + 0.1 * random.normal());
  const starts = data.windows.test.subarray(0, 6);
  const pause = () => Promise.resolve();
  return explain(network, engine, { parameters, adjacency, target, starts, pause });
}

describe('an explanation', () => {
  it('of a linear model finds by gradient what occlusion finds, and nobody but the node itself', async () => {
    for (const engine of engines.values()) {
      const found = await explained({ name: 'nlinear' }, engine);
      for (let node = 0; node < NODES; node += 1) {
        expect(found.nodes[node] ?? NaN).toBeCloseTo(found.gradientNodes[node] ?? NaN, 2);
        if (node !== target.node) expect(found.nodes[node]).toBeCloseTo(0, 4);
      }
      expect(found.nodes[target.node]).toBeGreaterThan(0.1);
      expect(found.steps.length).toBe(6);
      found.steps.forEach((change, t) => expect(change).toBeCloseTo(found.gradientSteps[t] ?? NaN, 2));
      expect(found.edges).toEqual([]);
      expect(found.sanity.nodes).toBeNull();
    }
  });

  it('of a model over the graph moves with edges, and with hiding more nodes', async () => {
    for (const engine of engines.values()) {
      const found = await explained(smallModels['graph-stid'], engine);
      expect(found.edges.length).toBe(NODES + 1);
      expect(Math.max(...found.edges.map(({ change }) => change))).toBeGreaterThan(1e-4);
      expect(found.deletion.map(({ hidden }) => hidden)).toEqual([1, 2, 5]);
      const [one, , all] = found.deletion;
      expect(one?.attributed).toBeCloseTo(Math.max(...found.nodes.map((change) => change ?? 0)), 5);
      expect(all?.attributed).toBeCloseTo(all?.random ?? NaN, 5);
    }
  });

  it("finds what a node's only edge carries", async () => {
    for (const engine of engines.values()) {
      const found = await explained(smallModels['graph-stid'], engine, onlyEdge());
      expect(found.edges).toHaveLength(1);
      expect(found.edges[0]?.change).toBeGreaterThan(1e-3);
    }
  });

  it('stands beside that of random weights in every form, of quantiles and of events', async () => {
    const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 80 } as const;
    const protocol = { ...base.protocol, event };
    const ofEvents = prepareData(smallSeries(), protocol);
    const quantiles = [0.1, 0.5, 0.9];
    const cases = [
      { of: data, config: { ...base, form: 'last-value' } },
      { of: data, config: { ...base, form: 'deviation' } },
      { of: data, config: { ...base, training: { ...base.training, quantiles } } },
      { of: ofEvents, config: { ...base, protocol, form: 'last-value' } },
      { of: ofEvents, config: { ...base, protocol, form: 'deviation' } },
    ] as const;
    const [engine] = engines.values();
    if (engine === undefined) throw new Error('no engine');
    for (const { of, config } of cases) {
      for (const name of ['graph-stid', 'graph-wavenet', 'gru'] as const) {
        const model: NetworkModel =
          name === 'graph-wavenet' ? { ...smallModels[name], dilations: [1, 2, 2] } : smallModels[name];
        const network = bindNetwork({ ...config, model }, of, smallGraph());
        const random = new RandomStream(8, 'weights');
        const parameters = network.model.layout.initialise(1).map((value) => value + 0.1 * random.normal());
        const { sanity } = await explain(network, engine, {
          ...{ parameters, adjacency: smallGraph(), target, starts: data.windows.test.subarray(0, 6) },
          pause: () => Promise.resolve(),
        });
        const found = Object.entries(sanity).flatMap(([of, correlation]) => (correlation === null ? [] : [of]));
        // A student without a graph looks at one node: there is no order among nodes, and there are no edges.
        const most = ['nodes', 'steps', 'gradientNodes', 'gradientSteps'];
        const expected = { 'graph-stid': [...most, 'edges'], 'graph-wavenet': most, gru: ['steps', 'gradientSteps'] };
        // With random weights an edge may move so small a Graph WaveNet by no more than rounding.
        if (name === 'graph-wavenet' && sanity.edges !== null) expected[name].push('edges');
        expect(found, name).toEqual(expected[name]);
      }
    }
  });

  it('of an event is the change of its probability, by gradient as by occlusion', async () => {
    const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 80 } as const;
    const protocol = { ...base.protocol, event };
    const prepared = prepareData(smallSeries(), protocol);
    const network = bindNetwork({ ...base, model: { name: 'nlinear' } }, prepared, null);
    const { layout } = network.model;
    const starts = data.windows.test.subarray(0, 6);
    const changes = async (bias: number, engine: Engine) => {
      const parameters = layout.initialise(1).fill(0.02);
      const { offset, size } = layout.entries.find(({ name }) => name.endsWith('bias')) ?? { offset: NaN, size: NaN };
      parameters.fill(bias, offset, offset + size);
      const pause = () => Promise.resolve();
      const found = await explain(network, engine, { parameters, adjacency: null, target, starts, pause });
      return { occluded: found.nodes[target.node] ?? NaN, moved: found.gradientNodes[target.node] ?? NaN };
    };
    for (const engine of engines.values()) {
      // About even odds are moved by a quarter of the change of the log-odds, sure ones by next to nothing.
      const even = await changes(0, engine);
      expect(even.occluded).toBeGreaterThan(0.002);
      expect(even.occluded).toBeLessThan(0.1);
      expect(even.moved / even.occluded).toBeCloseTo(1, 1);
      const sure = await changes(12, engine);
      expect(sure.occluded).toBeLessThan(1e-5);
      expect(sure.moved).toBeLessThan(1e-5);
    }
  });

  it('refuses a target that the network does not have', async () => {
    const [engine] = engines.values();
    if (engine === undefined) throw new Error('no engine');
    const network = bindNetwork({ ...base, model: { name: 'nlinear' } }, data, null);
    const asked = { parameters: network.model.layout.initialise(1), adjacency: null, starts: Int32Array.of(0) };
    const pause = () => Promise.resolve();
    await expect(
      explain(network, engine, { ...asked, target: { node: NODES, horizons: [1, 1] }, pause }),
    ).rejects.toThrow(`a node below ${NODES}`);
  });
});

it('asks about the edges nearest to the target first', () => {
  const { from, to } = smallGraph();
  const [first, second] = nearestEdges(smallGraph(), 1, 2);
  for (const edge of [first, second]) expect([from[edge ?? -1], to[edge ?? -1]]).toContain(1);
});

it('leaves no row of a walk for the only edge of a node, and shares it among others', () => {
  const walkWithout = (adjacency: Adjacency, edge: number) => {
    const network = bindNetwork({ ...base, model: smallModels['graph-stid'] }, data, adjacency);
    return [...(graphWithout(network, adjacency, edge)['walk'] ?? [])].slice(NODES, 2 * NODES);
  };
  expect(walkWithout(onlyEdge(), 0)).toEqual([0, 0, 0, 0, 0]);
  const two = Float64Array.from({ length: NODES ** 2 }, (_, at) => Number(at === NODES + 2 || at === NODES + 3));
  expect(walkWithout(givenMatrix(two, NODES), 0)).toEqual([0, 0, 0, 1, 0]);
});

it('takes nothing from a window without readings to hide, and hides no gap', async () => {
  const [engine] = engines.values();
  if (engine === undefined) throw new Error('no engine');
  const series = smallSeries();
  const starts = data.windows.test.subarray(0, 6);
  // The node was silent in all that the windows read but the last of the first window.
  const from = starts[0] ?? 0;
  const last = from + base.protocol.inputSteps - 1;
  for (let step = from; step < last + 6; step += 1) {
    if (step !== last) series.mask[step * NODES + target.node] = 0;
  }
  const gaps = prepareData(series, base.protocol);
  const network = bindNetwork({ ...base, model: smallModels['stid-s'] }, gaps, null);
  const parameters = network.model.layout.initialise(1).map((value, at) => value + 0.05 * Math.sin(at));
  const { steps } = await explain(network, engine, {
    ...{ parameters, adjacency: null, target, starts: starts.subarray(0, 1) },
    pause: () => Promise.resolve(),
  });
  expect(steps.slice(0, -1)).toEqual(Array(steps.length - 1).fill(0));
  expect(steps.at(-1)).toBeGreaterThan(0);
});

it('correlates the edges that may matter alone', () => {
  const idle = Array<number>(80).fill(0);
  expect(edgeCorrelation([...idle, 1, 2, 3], [...idle, 3, 2, 1])).toBeCloseTo(-1);
  expect(edgeCorrelation([...idle, 1, 2], [...idle, 2, 1])).toBeNull();
});
