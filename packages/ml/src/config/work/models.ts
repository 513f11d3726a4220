/** What each model computes. */
import { MOST_NODES_WRITTEN_OUT } from '../large-graphs.ts';
import type { NetworkModel } from '../models.ts';
import {
  adaptiveGraph,
  affine,
  alongGiven,
  alongLearned,
  encoder,
  graphLinear,
  output,
  stepEncoder,
} from './layers.ts';
import { contextColumns, hasContext, rowsOf, stepChannels, timeTables, type WorkSizes } from './sizes.ts';
import { WorkTally } from './tally.ts';

type Config<Name extends NetworkModel['name']> = Extract<NetworkModel, { name: Name }>;

/** The work of a model for a batch of windows, forward passes and training steps alike. */
export function networkWork(model: NetworkModel, sizes: WorkSizes): WorkTally {
  const tally = new WorkTally();
  switch (model.name) {
    case 'stid':
    case 'stid-s':
      stid(tally, sizes, model);
      break;
    case 'graph-stid':
    case 'graph-stid-s':
      graphStid(tally, sizes, model);
      break;
    case 'graph-wavenet':
      graphWaveNet(tally, sizes, model);
      break;
    case 'graph-wavenet-tiny':
      graphWaveNet(tally, { ...sizes, edges: null }, { ...model, ...tinyWaveNet });
      break;
    case 'dcrnn':
      dcrnn(tally, sizes, model);
      break;
    case 'stgcn':
    case 'stgcn-tiny':
      stgcn(tally, sizes, model);
      break;
    case 'mtgnn':
      mtgnn(tally, sizes, model);
      break;
    case 'agcrn':
      agcrn(tally, sizes, model);
      break;
    case 'staeformer':
      staeformer(tally, sizes, model);
      break;
    case 'gru':
      gru(tally, sizes, model);
      break;
    case 'nlinear':
      tally.product(rowsOf(sizes), sizes.inputSteps, sizes.targetSteps, 1).writes(rowsOf(sizes) * sizes.targetSteps, 3);
      break;
  }
  return tally;
}

const tinyWaveNet = { walkSteps: 1, backwardWalk: false, batchNormalisation: false };

function stid(tally: WorkTally, sizes: WorkSizes, model: Config<'stid'> | Config<'stid-s'>): void {
  const { hidden, blocks, nodeEmbedding } = model;
  const rows = rowsOf(sizes);
  if ('embedding' in model && model.embedding === 'concatenated') {
    const { node, window } = contextColumns(sizes);
    const columns = sizes.inputSteps * (1 + stepChannels(sizes)) + node + window;
    const width = hidden - (1 + timeTables(sizes)) * nodeEmbedding;
    tally
      .product(rows, columns, width, 1)
      .writes(rows * columns)
      .writes(rows * hidden, 2);
  } else encoder(tally, sizes, { width: hidden, nodeEmbedding, lags: true });
  for (let block = 0; block < blocks; block += 1) {
    affine(tally, rows, hidden, hidden);
    affine(tally, rows, hidden, hidden);
    tally.writes(rows * hidden, 3);
  }
  output(tally, sizes, hidden);
}

function graphStid(tally: WorkTally, sizes: WorkSizes, model: Config<'graph-stid'> | Config<'graph-stid-s'>): void {
  const { hidden, blocks, nodeEmbedding, adaptiveRank } = model;
  const rows = rowsOf(sizes);
  const graphs = {
    given: sizes.edges === null ? 0 : 1,
    learned: adaptiveRank > 0 ? 1 : 0,
    steps: 1,
    rank: adaptiveRank,
  };
  encoder(tally, sizes, { width: hidden, nodeEmbedding, lags: true });
  if (adaptiveRank > 0) adaptiveGraph(tally, sizes, adaptiveRank);
  for (let block = 0; block < blocks; block += 1) {
    graphLinear(tally, sizes, rows, [hidden, hidden], graphs);
    affine(tally, rows, hidden, hidden);
    tally.writes(rows * hidden, 3);
  }
  output(tally, sizes, hidden);
}

function graphWaveNet(tally: WorkTally, sizes: WorkSizes, model: Omit<Config<'graph-wavenet'>, 'name'>): void {
  const { channels, skipChannels, endChannels, dilations, adaptiveRank, walkSteps } = model;
  const rows = rowsOf(sizes);
  let length = 1 + dilations.reduce((sum, dilation) => sum + dilation, 0);
  const graphs = {
    given: sizes.edges === null ? 0 : model.backwardWalk ? 2 : 1,
    learned: adaptiveRank > 0 ? 1 : 0,
    steps: walkSteps,
    rank: adaptiveRank,
  };
  stepEncoder(tally, sizes, channels, length);
  if (hasContext(sizes)) encoder(tally, sizes, { width: skipChannels, nodeEmbedding: 0, lags: false });
  if (adaptiveRank > 0 && dilations.length > 1) adaptiveGraph(tally, sizes, adaptiveRank);
  for (const [index, dilation] of dilations.entries()) {
    length -= dilation;
    tally.writes(rows * length * channels, 4);
    affine(tally, rows * length, 2 * channels, channels);
    affine(tally, rows * length, 2 * channels, channels);
    tally.writes(rows * length * channels, 3);
    affine(tally, rows, channels, skipChannels);
    if (index + 1 === dilations.length) break;
    graphLinear(tally, sizes, rows * length, [channels, channels], graphs);
    tally.writes(rows * length * channels, model.batchNormalisation ? 5 : 3);
  }
  affine(tally, rows, skipChannels, endChannels);
  tally.writes(rows * endChannels);
  output(tally, sizes, endChannels);
}

function dcrnn(tally: WorkTally, sizes: WorkSizes, { hidden, layers, diffusionSteps }: Config<'dcrnn'>): void {
  const { inputSteps, targetSteps, batch } = sizes;
  const rows = rowsOf(sizes);
  const steps = sizes.edges === null ? 0 : 2 * diffusionSteps;
  const terms = 1 + steps;
  const diffuse = (width: number, copies = 1): void => {
    for (let step = 0; step < steps; step += 1) alongGiven(tally, sizes, batch * width * copies);
    tally.writes(rows * width * copies * terms);
  };
  const stack = (length: number, features: number): void => {
    if (hasContext(sizes)) encoder(tally, sizes, { width: 3 * hidden, nodeEmbedding: 0, lags: false });
    for (let at = 0; at < length; at += 1) {
      for (let layer = 0; layer < layers; layer += 1) {
        const inputs = terms * (layer === 0 ? features : hidden);
        affine(tally, rows, inputs, 3 * hidden);
        tally.product(rows, terms * hidden, 3 * hidden).writes(rows * 3 * hidden, 2);
        diffuse(hidden);
        diffuse(hidden);
        tally.writes(rows * hidden, 9);
      }
    }
  };
  diffuse(1, inputSteps);
  stack(inputSteps, 1 + stepChannels(sizes));
  const profile = sizes.inputs.profile ? 1 : 0;
  stack(targetSteps, 1 + profile);
  diffuse(1, targetSteps);
  affine(tally, rows * targetSteps, hidden, 1);
}

function stgcn(tally: WorkTally, sizes: WorkSizes, model: Config<'stgcn'> | Config<'stgcn-tiny'>): void {
  const { channels, graphChannels, endChannels, blocks, temporalKernel: kernel } = model;
  const rows = rowsOf(sizes);
  const terms = sizes.edges === null ? 1 : model.chebyshevTerms;
  let length = Math.max(sizes.inputSteps, 2 * blocks * (kernel - 1) + 1);
  const convolution = (taps: number, inputs: number, outputs: number): void => {
    length -= taps - 1;
    tally.writes(rows * length * taps * inputs, 2);
    affine(tally, rows * length, taps * inputs, outputs);
    affine(tally, rows * length, taps * inputs, outputs);
    tally.writes(rows * length * outputs, 2);
  };
  const norm = (width: number): void => void tally.writes(rows * length * width, 5);
  if (hasContext(sizes)) {
    encoder(tally, sizes, { width: channels, nodeEmbedding: 0, lags: false });
    encoder(tally, sizes, { width: endChannels, nodeEmbedding: 0, lags: false });
  }
  for (let block = 0; block < blocks; block += 1) {
    convolution(kernel, block === 0 ? 1 + stepChannels(sizes) : channels, channels);
    if (channels !== graphChannels) affine(tally, rows * length, channels, graphChannels);
    for (let term = 0; term < terms; term += 1) {
      affine(tally, rows * length, graphChannels, graphChannels);
      if (term > 0) alongGiven(tally, sizes, sizes.batch * length * graphChannels);
    }
    tally.writes(rows * length * graphChannels, 2);
    convolution(kernel, graphChannels, channels);
    norm(channels);
  }
  convolution(length, channels, endChannels);
  norm(endChannels);
  affine(tally, rows, endChannels, endChannels);
  tally.writes(rows * endChannels, 2);
  output(tally, sizes, endChannels);
}

function mtgnn(tally: WorkTally, sizes: WorkSizes, model: Config<'mtgnn'>): void {
  const { channels, skipChannels, endChannels, layers, nodeVectors, hops } = model;
  const rows = rowsOf(sizes);
  const { nodes } = sizes;
  let length = 1 + 6 * layers;
  // The norms have a gain and an offset for each node, step and channel.
  for (let steps = length - 6; steps > 0; steps -= 6) tally.weights(2 * nodes * steps * channels);
  stepEncoder(tally, sizes, channels, length);
  encoder(tally, sizes, { width: skipChannels, nodeEmbedding: 0, lags: true });
  affine(tally, 2 * nodes, nodeVectors, nodeVectors);
  if (nodes <= MOST_NODES_WRITTEN_OUT) tally.product(nodes, nodeVectors, nodes).writes(nodes * nodes, 10);
  for (let layer = 0; layer < layers; layer += 1) {
    length -= 6;
    tally.writes(rows * length * 7 * channels, 2);
    affine(tally, rows * length, 7 * channels, channels);
    affine(tally, rows * length, 7 * channels, channels);
    tally.writes(rows * length * channels, 4);
    affine(tally, rows, length * channels, skipChannels);
    affine(tally, rows * length, channels, channels);
    for (let hop = 0; hop < 2 * hops; hop += 1) {
      affine(tally, rows * length, channels, channels);
      alongLearned(tally, sizes, sizes.batch * length * channels, nodeVectors);
    }
    tally.writes(rows * length * channels, 8);
  }
  affine(tally, rows, channels, skipChannels);
  affine(tally, rows, skipChannels, endChannels);
  output(tally, sizes, endChannels);
}

function agcrn(tally: WorkTally, sizes: WorkSizes, { hidden, layers, nodeEmbedding }: Config<'agcrn'>): void {
  const { nodes, batch, inputSteps } = sizes;
  const rows = rowsOf(sizes);
  if (hasContext(sizes)) encoder(tally, sizes, { width: 3 * hidden, nodeEmbedding: 0, lags: false });
  adaptiveGraph(tally, sizes, nodeEmbedding);
  for (let layer = 0; layer < layers; layer += 1) {
    const channels = layer === 0 ? 1 + stepChannels(sizes) : hidden;
    affine(tally, nodes, nodeEmbedding, 2 * (channels + hidden) * 3 * hidden);
    // Weights of each node's own are put together, split, and their gradients summed over the steps.
    tally.gradientWrites(inputSteps * nodes * 2 * hidden * 3 * hidden);
    alongLearned(tally, sizes, batch * inputSteps * channels, nodeEmbedding);
    tally.product(rows * inputSteps, 2 * channels, 3 * hidden).writes(rows * inputSteps * 3 * hidden);
    for (let at = 1; at < inputSteps; at += 1) {
      alongLearned(tally, sizes, batch * hidden, nodeEmbedding);
      alongLearned(tally, sizes, batch * hidden, nodeEmbedding);
      tally.writes(rows * 2 * hidden, 2);
      tally.product(rows, 2 * hidden, 3 * hidden).writes(rows * 3 * hidden);
      tally.writes(rows * hidden, 8);
    }
  }
  output(tally, sizes, hidden);
}

function staeformer(tally: WorkTally, sizes: WorkSizes, model: Config<'staeformer'>): void {
  const { stepWidth, timeWidth, adaptiveWidth, heads, layers, feedForward } = model;
  const { nodes, inputSteps, batch } = sizes;
  const rows = rowsOf(sizes) * inputSteps;
  const width = stepWidth + timeTables(sizes) * timeWidth + adaptiveWidth;
  stepEncoder(tally, sizes, stepWidth, inputSteps);
  tally.writes(rows * width, 2).weights(nodes * inputSteps * adaptiveWidth);
  const layer = (length: number): void => {
    for (let part = 0; part < 4; part += 1) affine(tally, rows, width, width);
    tally.writes(rows * width, 5);
    // Scores and what they mix: a product each, whose two factors both have a gradient.
    tally.product(rows, width / heads, length * heads).writes(rows * length * heads);
    tally.product(rows, length, width);
    affine(tally, rows, width, feedForward);
    affine(tally, rows, feedForward, width);
    tally.writes(rows * feedForward).writes(rows * width, 14);
  };
  for (let index = 0; index < layers; index += 1) {
    layer(inputSteps);
    layer(nodes);
  }
  tally.writes(rows * width);
  affine(tally, nodes * batch, inputSteps * width, sizes.targetSteps);
}

function gru(tally: WorkTally, sizes: WorkSizes, { hidden, nodeEmbedding }: Config<'gru'>): void {
  const rows = rowsOf(sizes);
  encoder(tally, sizes, { width: 3 * hidden, nodeEmbedding, lags: false });
  for (let at = 0; at < sizes.inputSteps; at += 1) {
    tally.product(rows, 1, 3 * hidden, 1).writes(rows * 3 * hidden);
    affine(tally, rows, hidden, 3 * hidden);
    tally.writes(rows * hidden, 10);
  }
  output(tally, sizes, hidden);
}
