/** What a worker may be asked to do with road networks. */
import { z } from 'zod';
import { MOST_PATCHES, networkPatchSchema } from './network-patch.ts';

const sensorHeading = z.strictObject({
  node: z.int().min(0),
  /** Clockwise from north. */
  degrees: z.number().min(0).max(360),
});

export const networkWorkSchema = z.discriminatedUnion('kind', [
  /** Reads a network from a file: a new one of this name, or the next version of one that is there. */
  z.strictObject({
    kind: z.literal('IMPORT'),
    name: z.string().min(1).max(200),
    networkId: z.uuid().nullable(),
    /** A path on the machine of the worker; of an upload, which the request names, what people call it. */
    source: z.string().min(1),
    /** As the importer of networks has them. */
    options: z.record(z.string(), z.unknown()),
    message: z.string().max(2000).nullable(),
  }),
  /** Makes the next version of a network out of its latest one. */
  z.strictObject({
    kind: z.literal('PATCH'),
    networkId: z.uuid(),
    /** The version that is changed; it must still be the latest when the work is done. */
    parentId: z.uuid(),
    patches: z.array(networkPatchSchema).min(1).max(MOST_PATCHES),
    message: z.string().max(2000).nullable(),
  }),
  /** Brings the sensors of a dataset onto the nearest segments of a version. */
  z.strictObject({
    kind: z.literal('SNAP'),
    datasetId: z.uuid(),
    networkVersionId: z.uuid(),
    /** Sensors further than this from every segment are not placed. */
    maxMetres: z.number().positive().max(10_000),
    /** Side of the road that traffic keeps to. */
    traffic: z.enum(['RIGHT', 'LEFT']),
    /** Directions of the traffic that sensors count, where they are known. */
    headings: z.array(sensorHeading).max(100_000),
    /** Whether places that a person set stay as they are. */
    keepSet: z.boolean(),
  }),
]);
export type NetworkWork = z.infer<typeof networkWorkSchema>;
