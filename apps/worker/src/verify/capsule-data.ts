/** The data that a capsule's run was judged on, from the capsule itself or from the files of whoever verifies it. */
import { datasets, float32Of, graphs, protocols, unpackMask } from '@stillgraph/db';
import type { CapsuleManifest, RunConfig } from '@stillgraph/ml/config';
import { readInProcess } from '../import/import-process.ts';
import type { ImportOrder } from '../import/messages.ts';
import { ChannelReadings } from '../runs/channel-readings.ts';
import type { DataOrder } from '../training/messages.ts';
import { CapsuleError } from './capsule-error.ts';
import type { CapsuleFile } from './capsule-file.ts';

/** What is imported, and where it may file what is large; the process has the bounds of every import. */
type ImportSource = Omit<ImportOrder, 'memoryBytes'>;

/** Measurements as a capsule or an import has them, whole. */
interface Measurements {
  readonly contentHash: string;
  readonly series: datasets.SeriesArrays;
}

/**
 * Data, graph and protocol as the run had them.
 *
 * @param given what to import in place of the capsule's own measurements; null takes those
 * @throws CapsuleError where there are no measurements, or their content, the graph's or the protocol's is not the one that
 *   the manifest names; the importer's own errors
 */
export async function dataOf(
  capsule: CapsuleFile,
  given: ImportSource | null,
  signal: AbortSignal,
): Promise<DataOrder> {
  const { manifest } = capsule;
  const { dataset, run } = manifest;
  const { contentHash, series } = given === null ? await carried(capsule) : await imported(manifest, given, signal);
  if (contentHash !== dataset.contentHash) {
    const whose = given === null ? "the capsule's own measurements" : `the measurements of ${given.source}`;
    throw new CapsuleError(
      `${whose} are not those of the run: their content hash is ${contentHash}, expected ${dataset.contentHash} ("${dataset.title}")`,
    );
  }
  checkProtocol(manifest);
  const shape = { steps: dataset.steps, nodes: dataset.nodes.length };
  const readings = ChannelReadings.of(dataset.channels, covariatesOf(run.config), shape);
  if (readings === undefined) throw new CapsuleError('the manifest names no channel as the target of its dataset');
  readings.add(series.values, series.mask);
  const { zone, stepSeconds, quantity } = dataset;
  return {
    type: 'data',
    ...readings.read(),
    nodes: shape.nodes,
    startAt: Date.parse(dataset.startAt),
    ...{ stepSeconds, zone, quantity },
    adjacency: edgesOf(capsule),
  };
}

const covariatesOf = ({ inputs }: RunConfig): readonly string[] => inputs.covariates;

async function carried({ manifest, series }: CapsuleFile): Promise<Measurements> {
  const { dataset } = manifest;
  const { nodes, channels, steps, stepSeconds, zone, title } = dataset;
  if (series === null) {
    throw new CapsuleError(
      `the capsule does not carry its measurements: give those of "${title}" (content hash ${dataset.contentHash}) with --data`,
    );
  }
  const size = steps * nodes.length * channels.length;
  const headerLength = series.length - 4 * size;
  // The header of a NumPy file: ten bytes and a text that is told to 64 bytes.
  if (headerLength < 64 || headerLength > 1024) {
    throw new CapsuleError(`series.npy has ${series.length} bytes; expected a header and ${size} float32`);
  }
  const bytes = new Uint8Array(4 * size);
  let at = -headerLength;
  for await (const part of await series.read()) {
    const own = at < 0 ? part.subarray(-at) : part;
    bytes.set(own, Math.max(0, at));
    at += part.length;
  }
  const values = float32Of(bytes);
  const mask = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1));
  const arrays = { values, mask };
  const startAt = new Date(dataset.startAt);
  const told = channels.map(({ stepSeconds: own, ...channel }) =>
    own === undefined ? channel : { ...channel, stepSeconds: own },
  );
  const { contentHash } = datasets.measure({ nodes, channels: told, series: arrays, startAt, stepSeconds, zone });
  return { contentHash, series: arrays };
}

async function imported({ dataset }: CapsuleManifest, order: ImportSource, signal: AbortSignal): Promise<Measurements> {
  const result = await readInProcess(order, { onStart: () => undefined, onProgress: () => undefined, signal });
  if (result.type === 'failed') throw new CapsuleError(`${order.source} cannot be imported: ${result.message}`);
  const { measured, nodes, channels } = result.content;
  const width = nodes.length * channels.length;
  const values = new Float32Array(measured.steps * width);
  const mask = new Uint8Array(values.length);
  // Other data than the run's need not be read to the end to be told apart.
  if (measured.contentHash === dataset.contentHash) {
    for await (const block of measured.blocks) {
      const [from, length] = [block.startStep * width, block.steps * width];
      values.set(float32Of(block.values), from);
      mask.set(unpackMask(block.mask, length), from);
    }
  }
  return { contentHash: measured.contentHash, series: { values, mask } };
}

function edgesOf({ graph, manifest }: CapsuleFile): graphs.Edges {
  const [head, ...lines] = graph.trimEnd().split('\n');
  if (head !== 'from,to,weight') throw new CapsuleError('graph.csv does not begin with the columns from,to,weight');
  const edges = {
    from: new Uint32Array(lines.length),
    to: new Uint32Array(lines.length),
    weight: new Float32Array(lines.length),
  };
  for (const [edge, line] of lines.entries()) {
    const [from = NaN, to = NaN, weight = NaN] = line.split(',').map(Number);
    edges.from[edge] = from;
    edges.to[edge] = to;
    edges.weight[edge] = weight;
  }
  const found = graphs.contentHashOf(manifest.dataset.nodes.length, edges);
  if (found === manifest.graph.contentHash) return edges;
  throw new CapsuleError(`the graph's content hash is ${found}; the manifest says ${manifest.graph.contentHash}`);
}

function checkProtocol({ dataset, run, protocolHash }: CapsuleManifest): void {
  const { split, ...fields } = run.config.protocol;
  const flat = { ...fields, trainShare: split.train, validationShare: split.validation };
  const found = protocols.protocolHash(dataset.contentHash, flat);
  if (found === protocolHash) return;
  throw new CapsuleError(`the protocol of the run's config has the hash ${found}; the manifest says ${protocolHash}`);
}
