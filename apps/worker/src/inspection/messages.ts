/** What the worker and the process of a dry run say to each other. */
import { importReportSchema } from '@stillgraph/db';
import { z } from 'zod';
import { failedReport } from '../errand-failure.ts';
import { sourceOrder } from '../uploads/source-order.ts';

export const parseInspectOrder = (message: unknown) => sourceOrder.parse(message);

const report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), share: z.number() }),
  z.object({ type: z.literal('inspected'), report: importReportSchema }),
  failedReport,
]);
export type InspectReport = z.infer<typeof report>;
export const parseInspectReport = (message: unknown): InspectReport => report.parse(message);
