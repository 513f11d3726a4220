/** What the worker and its network process say to each other. */
import { z } from 'zod';
import type {
  NetworkFindings,
  NetworkPatch,
  RoadNetwork,
  SensorLocation,
  SnappedSensor,
  UnplacedSensor,
} from '@stillgraph/ml/roads';
import { failedReport } from '../errand-failure.ts';
import { networkFormats } from './parsed-network.ts';

/** Both ends are of one build: of what is large only the envelope is looked at. */
const large = <T>(what: string) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null, `expected ${what}`);

const work = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('read'),
    path: z.string(),
    label: z.string().optional(),
    /** An empty folder: for what is unpacked, and for what was read. */
    scratch: z.string(),
    options: z.record(z.string(), z.unknown()),
  }),
  z.object({
    type: z.literal('patch'),
    network: large<RoadNetwork>('a network'),
    patches: large<readonly NetworkPatch[]>('changes'),
  }),
  z.object({ type: z.literal('look'), network: large<RoadNetwork>('a network') }),
  z.object({
    type: z.literal('snap'),
    lines: large<readonly number[][]>('lines'),
    sensors: large<readonly SensorLocation[]>('sensors'),
    maxMetres: z.number(),
    traffic: z.enum(['right', 'left']),
  }),
]);

/** @property memoryBytes that the process may hold; it is ended when it holds more */
const order = z.object({ work, memoryBytes: z.int().min(1) });
export type NetworkOrder = z.infer<typeof order>;
export const parseNetworkOrder = (message: unknown): NetworkOrder => order.parse(message);

const report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), share: z.number() }),
  z.object({
    type: z.literal('read'),
    network: z.object({
      format: z.enum(networkFormats),
      notes: z.array(z.string()).readonly(),
      /** Files of pieces; see `pieces.ts`. */
      filed: z.object({ junctions: z.string(), segments: z.string() }),
    }),
    contentHash: z.string(),
    findings: large<NetworkFindings>('findings'),
  }),
  z.object({
    type: z.literal('patched'),
    network: large<RoadNetwork>('a network'),
    contentHash: z.string(),
    findings: large<NetworkFindings>('findings'),
  }),
  z.object({ type: z.literal('looked'), findings: large<NetworkFindings>('findings') }),
  z.object({
    type: z.literal('snapped'),
    placed: large<readonly SnappedSensor[]>('places'),
    unplaced: large<readonly UnplacedSensor[]>('sensors'),
  }),
  /** `expected` when the source, not the program, is at fault. */
  failedReport.extend({ expected: z.boolean() }),
]);
export type NetworkReport = z.infer<typeof report>;
export const parseNetworkReport = (message: unknown): NetworkReport => report.parse(message);
