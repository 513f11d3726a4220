/** Changes of a road network as people give them; see packages/ml for what each does. */
import { z } from 'zod';
import { expecting } from '../plain-issue.ts';

/** More are made by several versions, or come as a file. */
export const MOST_PATCHES = 1000;
const MOST_VIA = 2000;

const externalId = z
  .string()
  .min(1)
  .max(200)
  .refine((id) => id.trim() === id && id !== '', { error: expecting('an id without space before or behind it') });
const degrees = (most: number) => z.number().min(-most).max(most);
const latitude = degrees(90);
const longitude = degrees(180);

/** Flat: latitude, longitude, ... */
export const viaSchema = z
  .array(z.number())
  .max(2 * MOST_VIA)
  .superRefine((numbers, context) => {
    const fault = (message: string, ...path: number[]) => context.addIssue({ code: 'custom', message, path });
    if (numbers.length % 2 === 1) fault(`expected pairs of latitude and longitude, got ${numbers.length} numbers`);
    const wrong = numbers.findIndex((value, at) => Math.abs(value) > (at % 2 === 0 ? 90 : 180));
    if (wrong === -1) return;
    const [name, most] = wrong % 2 === 0 ? ['latitude', 90] : ['longitude', 180];
    fault(`expected a ${name} within ${most} degrees, got ${String(numbers[wrong])}`, wrong);
  });

/** Of a segment; null: it is not known. */
export const segmentAttributesSchema = z.strictObject({
  name: z.string().min(1).max(500).nullable().optional(),
  lanes: z.int().min(1).max(99).nullable().optional(),
  /** Kilometres per hour. */
  speedLimit: z.number().positive().lt(1000).nullable().optional(),
  roadClass: z.string().min(1).max(100).nullable().optional(),
  travelSeconds: z.number().positive().lt(1e7).nullable().optional(),
  /** That of the line when left out. */
  lengthMetres: z.number().min(0.01).lt(1e7).optional(),
});

export const junctionSchema = z.strictObject({ junction: externalId, latitude, longitude });
export const segmentSchema = z.strictObject({
  segment: externalId,
  from: externalId,
  to: externalId,
  via: viaSchema.optional(),
  attributes: segmentAttributesSchema.optional(),
});

export const networkPatchSchema = z.discriminatedUnion('kind', [
  junctionSchema.extend({ kind: z.literal('JUNCTION_ADD') }),
  junctionSchema.extend({ kind: z.literal('JUNCTION_MOVE') }),
  z.strictObject({ kind: z.literal('JUNCTION_REMOVE'), junction: externalId }),
  segmentSchema.extend({ kind: z.literal('SEGMENT_ADD') }),
  z.strictObject({
    kind: z.literal('SEGMENT_SPLIT'),
    segment: externalId,
    offsetMetres: z.number().positive().lt(1e7),
    junction: externalId,
    into: z.array(externalId).length(2).optional(),
  }),
  z.strictObject({
    kind: z.literal('SEGMENT_JOIN'),
    segment: externalId,
    next: externalId,
    into: z.array(externalId).length(1).optional(),
  }),
  z.strictObject({ kind: z.literal('SEGMENT_REVERSE'), segment: externalId }),
  z.strictObject({ kind: z.literal('SEGMENT_REMOVE'), segment: externalId }),
  z.strictObject({
    kind: z.literal('SEGMENT_SET'),
    segment: externalId,
    via: viaSchema.optional(),
    attributes: segmentAttributesSchema.optional(),
  }),
]);
export type NetworkPatch = z.infer<typeof networkPatchSchema>;
