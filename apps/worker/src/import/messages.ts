/** What the worker and its import process say to each other. */
import { z } from 'zod';
import { sourceOrder } from '../uploads/source-order.ts';
import type { FiledContent } from './filed-content.ts';

/** @property memoryBytes that the process may hold; it is ended when it holds more */
const order = sourceOrder.extend({ memoryBytes: z.int().min(1) });
export type ImportOrder = z.infer<typeof order>;
export const parseImportOrder = (message: unknown): ImportOrder => order.parse(message);

/** Arrays and dates travel as they are; what is in them was checked by the reader and is checked again by the database. */
const content = z.custom<FiledContent>(
  (value) => typeof value === 'object' && value !== null && 'measured' in value && 'nodes' in value,
  'expected the content of a dataset',
);

const report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), share: z.number() }),
  z.object({ type: z.literal('read'), content }),
  z.object({ type: z.literal('failed'), expected: z.boolean(), message: z.string(), stack: z.string().nullable() }),
]);
export type ImportReport = z.infer<typeof report>;
export const parseImportReport = (message: unknown): ImportReport => report.parse(message);
